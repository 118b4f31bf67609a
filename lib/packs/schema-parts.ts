import * as v from 'valibot';

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

/** Says how many there are before they are looked at: a file may hold very many. */
export const atMost = (most: number) =>
  v.pipe(
    v.unknown(),
    v.check(
      (value) => sizeOf(value) <= most,
      ({ input }) => `has ${sizeOf(input)} entries; ${most} are allowed`,
    ),
  );

/** The library takes a list for an object whose keys are all absent. */
export const noList = (message: string) =>
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), message),
  );

/** A whole number. */
export const wholeNumber = (least: number) =>
  v.pipe(
    v.number('must be a number'),
    v.safeInteger('must be a whole number'),
    v.minValue(least, `must be ${least} or more`),
  );

/** A whole number within bounds. */
export const wholeUpTo = (least: number, most: number) =>
  v.pipe(wholeNumber(least), v.maxValue(most, `must be ${most} or less`));
