import type { PackRule } from './pack';

const wordsOf = ({ phrases = [], when = [], replacements = {} }: PackRule): string | undefined =>
  phrases[0] ?? when[0] ?? Object.keys(replacements)[0];

/** One more than allowed, or one less than asked for: a number on which the rule speaks. */
const countOf = ({ min = 1, max }: PackRule): number => (max === undefined ? min - 1 : max + 1);

/** A rule's sentence as it reads on the first of the rule's own words: `{words}` and the like are filled from them. */
export const inWords = (rule: PackRule, sentence: string): string => {
  const values: Readonly<Record<string, string | undefined>> = {
    words: wordsOf(rule),
    better: Object.values(rule.replacements ?? {})[0],
    count: String(countOf(rule)),
  };
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '…');
};
