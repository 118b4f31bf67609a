import { capital } from '../../text/capital';
import type { Turn } from '../thread';
import { agentSentences } from './agent-lines';
import { ownWords, sentences } from './own-words';
import { dataNamesIn } from './signs/data-names';

/** "(1) …", "b) …", "Option 2: …", at the begin of a line or of a part of a sentence. */
const OPTION = /(?:^|[\s:;,])(?:option\s+)?(?:\(([1-6a-f])\)|([1-6a-f])[).:])\s+(?=\p{L})/giu;
/** Words with which one of them is chosen, by its place. */
const ORDINALS: readonly RegExp[] = [
  /^(?:first|former|erste[rns]?|premi[eè]re?|primer[oa]?|primeir[oa]|prim[oa])$/iu,
  /^(?:second|latter|zweite[rns]?|deuxi[eè]me|seconde?|segund[oa]|second[oa])$/iu,
  /^(?:third|dritte[rns]?|troisi[eè]me|tercer[oa]?|terceir[oa]|terz[oa])$/iu,
];
const CHOICE =
  /^(?:(?:yes|yep|ok(?:ay)?|so|then|ja|oui|s[ií]|sim|let['’]s|please|bitte|take|use|do|go with|option|variant|variante?|number|nr[.]?|no[.]?|the|die|der|das|la|le|el|il|o|a)[\s,:]+)*\(?([\p{L}\d]+)\)?(?:[ ,]+(?:one|option|way|please|then|it is|bitte))*[.!]?$/iu;

/** "1 and 3", "a, c" */
const SOME =
  /^(?:(?:yes|ok(?:ay)?|please|do|options?)[ ,:]+)*\(?[1-6a-f]\)?(?:(?:,| and| &| ?\+| und| y| et| e)+ ?\(?[1-6a-f]\)?)+(?:,? (?:please|bitte))?[.!]?$/iu;
const ALL =
  /^(?:(?:yes|ok(?:ay)?|please|do|ja|oui|s[ií]|sim)[ ,:]+)*(?:all(?: of (?:them|these|those))?|alle|todas?|todos|tous|toutes|tutt[ei])(?:,? (?:please|bitte))?[.!]?$/iu;
const BOTH =
  /^(?:(?:yes|ok(?:ay)?|please|do|ja|oui|s[ií]|sim)[ ,:]+)*(?:both(?: of (?:them|these|those))?|beide[s]?|amb[oa]s|les deux|entramb[ei])(?:,? (?:please|bitte))?[.!]?$/iu;

/** More than one of them, in the order of the answer. */
const severalOf = (first: string, options: ReadonlyMap<string, string>): readonly string[] => {
  if (ALL.test(first) || (BOTH.test(first) && options.size === 2)) return [...options.values()];
  const marks = SOME.test(first) ? (first.toLowerCase().match(/(?<![\p{L}\d])[1-6a-f](?![\p{L}\d])/gu) ?? []) : [];
  return marks.length > 1 && marks.every((mark) => options.has(mark))
    ? marks.map((mark) => options.get(mark) ?? '')
    : [];
};

/** The options that an answer gives to choose from, by their marks. */
const optionsIn = (text: string): ReadonlyMap<string, string> => {
  const marks = [...text.matchAll(OPTION)];
  const found = new Map<string, string>();
  for (const [place, match] of marks.entries()) {
    const whole = text.slice(match.index + match[0].length, marks[place + 1]?.index);
    const said = /^[^\n?]*/u.exec(whole)?.[0] ?? '';
    const mark = (match[1] ?? match[2] ?? '').toLowerCase();
    found.set(mark, said.replace(/[\s,;]*(?:\b(?:or|oder|ou|o)\b)?[\s,;.]*$/iu, ''));
  }
  return found;
};

const markOf = (chosen: string, options: ReadonlyMap<string, string>): string | undefined => {
  const ordinal = ORDINALS.findIndex((pattern) => pattern.test(chosen));
  return ordinal < 0 ? chosen.toLowerCase() : [...options.keys()][ordinal];
};

const MOST_NAMES = 3;
/** "Which table? I see sales.contracts and sales.contracts_v2." – "The second one." */
const chosenName = (before: Turn, chosen: string): string | undefined => {
  const said = agentSentences(before).slice(-2);
  const names = [...new Set(said.flatMap(dataNamesIn))];
  const isChoice = said.some((one) => one.endsWith('?')) && names.length > 1 && names.length <= MOST_NAMES;
  const name = names[ORDINALS.findIndex((pattern) => pattern.test(chosen))];
  return isChoice && name !== undefined ? `Use ${name}` : undefined;
};

/** What a user chose of the options of the answer before: "(1) by week, or (2) by month?" – "the second". */
export const chosenOption = (turns: readonly Turn[], place: number): string | undefined => {
  const before = turns[place - 1];
  if (before?.role !== 'agent') return undefined;
  const options = optionsIn(before.parts.map(({ kind, text }) => (kind === 'text' ? text : '')).join('\n'));
  const [first = ''] = sentences(ownWords(turns[place] ?? { role: 'user', parts: [] }));
  const [, chosen] = CHOICE.exec(first) ?? [];
  if (options.size < 2) return chosen === undefined ? undefined : chosenName(before, chosen);
  const several = severalOf(first, options).filter((one) => one !== '');
  if (several.length > 1) return several.map((one) => `${capital(one.replace(/[.;]$/u, ''))}.`).join(' ');
  const said = chosen === undefined ? undefined : options.get(markOf(chosen, options) ?? '');
  return said === undefined || said === '' ? undefined : capital(said);
};
