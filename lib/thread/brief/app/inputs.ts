import type { Asking } from './asked';
import { inputName } from './input-name';
import { grainOf, periodsIn } from './periods';
import { slotsOf } from './slots';

const MOST_EXAMPLES = 3;

const inputOf = (name: string, [first = '', ...others]: readonly string[]): string => {
  const also = others.slice(0, MOST_EXAMPLES).join('; ');
  return `${name} (default ${first}${also === '' ? '' : `; also ${also}`})`;
};

const periodName = (values: readonly string[]): string => {
  const grains = new Set(values.map(grainOf));
  const [grain] = grains;
  return grains.size === 1 && grain !== undefined ? `period, ${grain}` : 'period';
};

/** The asker's own way to say the period stands for the days that it was the last time: "last week". */
const periodsOf = ([latest]: readonly Asking[], varying: readonly (readonly string[])[]): string[] => {
  const [first, ...more] = varying;
  const [said] = periodsIn(latest?.pieces ?? []);
  if (first === undefined) return said === undefined ? [] : [inputOf(periodName([said]), [said])];
  const isSaidFirst = said !== undefined && !first.includes(said) && more.length === 0;
  const name = isSaidFirst ? periodName([said]) : periodName(first);
  return [
    inputOf(name, isSaidFirst ? [said, ...first.slice(1)] : first),
    ...more.map((values) => inputOf(`compared with, ${grainOf(values[0] ?? '') ?? 'another period'}`, values)),
  ];
};

/** What the asker changes from time to time: the period, also one that moves by itself, and what else was not the same. */
export const inputsOf = (askings: readonly Asking[]): string[] => {
  const slots = slotsOf(askings);
  const periods = slots.filter(({ kind }) => kind === 'time').map(({ values }) => values);
  const others = slots.filter(({ kind }) => kind === 'word');
  return [...periodsOf(askings, periods), ...others.map((slot) => inputOf(inputName(slot), slot.values))];
};
