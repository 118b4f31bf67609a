import { remember } from '../../remember';
import type { Heard } from '../heard';
import { escape } from '../phrases';

const VERB = String.raw`(?=[:,]| (?:it|we|that|this|the|is|are|there|you|included|sind|ist|es|wären|est|sont|c['’]est|son|sería|são|seria)(?!\p{L})|['’]s )`;
const NAME = String.raw`(?:the |our |any |die |den |les |los |las |os |as )?([^:;,\d<>=]{3,40}?)`;
/** "With engineering lots it's 89 %": what an answer takes in, or leaves out, for its numbers. */
const TAKES_IN = new RegExp(
  String.raw`^(?:with|including|adding|mit|inklusive|avec|con|com|met) (?!only|just|nur)${NAME}${VERB}`,
  'iu',
);
const TAKES_OUT = new RegExp(
  String.raw`^(?:without|excluding|leaving out|ohne|sans|sin|sem|senza|zonder) ${NAME}${VERB}`,
  'iu',
);

const START = String.raw`(?:^|[,;:] )(?:(?:ok(?:ay)?|then|so|please|now|no|and|hm+|bitte|dann|also)[, ]+)*`;
const END = String.raw`(?: (?:again|please|pls|then|after all|bitte|wieder))*(?=[.,;!]|$)`;
const ARTICLE = String.raw`(?:the |all |those |these |our |die |alle |les |los |las |os |as )?`;

/** "Engineering lots out again", "drop the engineering lots". */
const takesOut = remember(
  (name: string): RegExp =>
    new RegExp(
      [
        String.raw`${START}${ARTICLE}${name}(?: (?:should|must|can|have to) (?:be|go|stay))? (?:back |wieder |de nuevo )?(?:out|raus|fuera|dehors|fora|weg)${END}`,
        String.raw`${START}(?:drop|exclude|remove|ignore|skip|without|no) ${ARTICLE}${name}${END}`,
        String.raw`${START}(?:leave|take|kick|throw|keep) (?:${ARTICLE}${name} (?:back )?out|out ${ARTICLE}${name})${END}`,
      ].join('|'),
      'iu',
    ),
);
/** "Put the returns back in", "returns in again". */
const takesIn = remember(
  (name: string): RegExp =>
    new RegExp(
      [
        String.raw`${START}${ARTICLE}${name}(?: (?:should|must|can|have to) (?:be|go|stay))? (?:back in|in again|wieder (?:rein|dazu|mit)|back)${END}`,
        String.raw`${START}(?:put|bring|take|add|count|include) (?:${ARTICLE}${name} (?:back in|back|in again|again)|back (?:in )?${ARTICLE}${name})${END}`,
      ].join('|'),
      'iu',
    ),
);

/**
 * Whether a line of an answer is of what the user gave up after it: "with engineering lots it's 89 %", and then
 * "engineering lots out again".
 */
export const isOfGone = ({ turns, users }: Pick<Heard, 'turns' | 'users'>, turn: number, text: string): boolean => {
  const taken = TAKES_IN.exec(text)?.[1];
  const left = TAKES_OUT.exec(text)?.[1];
  const name = escape((taken ?? left ?? '').trim());
  if (name === '') return false;
  const givesUp = taken === undefined ? takesIn(name) : takesOut(name);
  return users.some(
    (at) => at > turn && turns[at]?.sentences.some((one) => !one.asks && givesUp.test(one.text)) === true,
  );
};
