/** A map, not an object: "constructor" is a word too. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    taught: 'teach',
    bought: 'order',
    sold: 'sell',
    paid: 'pay',
    made: 'make',
    took: 'take',
    taken: 'take',
    gave: 'give',
    given: 'give',
    got: 'get',
    went: 'go',
    came: 'come',
    met: 'meet',
    led: 'lead',
    left: 'leave',
    ran: 'run',
    dealt: 'deal',
    people: 'population',
    writing: 'write',
    used: 'use',
    using: 'use',
  }),
);

const ENDING = /(?<=[aeiouy][^aeiouy]+\w*|^\w{3,})(?:ments?|ations?|ions?|ings?|able|ance|ence|ed|ly|al|e)$/u;

/** A word without the endings that English adds to it; rough, the same for the same word. `word` in lower case. */
export const stemOf = (word: string): string => {
  let stem = IRREGULAR.get(word) ?? word;
  if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/u.test(stem)) stem = stem.slice(0, -1);
  stem = stem.replace(/(?<=\w\w)(?:ie|ied)$/u, 'y');
  for (let round = 0; round < 2; round += 1) {
    const cut = stem.replace(ENDING, '');
    if (cut.length < 3) break;
    stem = cut;
  }
  return stem.replace(/([bdfgmnprt])\1$/u, '$1').replace(/y$/u, 'i');
};
