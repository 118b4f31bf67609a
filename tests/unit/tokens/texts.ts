/** Reproducible numbers from 0 to 1 (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Reproducible bytes. */
export const randomBytesFrom = (seed: number, length: number): Buffer => {
  const random = randomFrom(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
};

type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);
const pick = (random: Random, from: readonly string[]): string => from[below(random, from.length)] ?? '';
const many = (random: Random, most: number, one: () => string): string =>
  Array.from({ length: 1 + below(random, most) }, one).join('');

const WORDS = 'revenue orders the of customer_id Berlin naïve dashboard SELECT getUserName 2024 3.14 don’t'.split(' ');
const BLANKS = [
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  ' \n',
  '\n ',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\u3000',
  '\u000b',
  '\ufeff',
];
const MARKS = Array.from('!"#$%&()*+,-./:;<=>?@[]^_`{|}~//\n');
const ENDS = ["'s", "'T", "'re", "'ſ", "'", "'ll", '’s', "'\u212a", 'ſ', "'S"];
const SPECIAL = ['<|endoftext|>', '<|endofprompt|>', '<|', '|>', 'endoftext'];
const SCRIPTS = Array.from('字体中文あいカナ한국어กขคสวัสดีمرحباשלוםпривет日本、。，「」！ ');
const ODD = [
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u200d',
  '\u0301',
  '\ufe0f',
  '\u0345',
  '²',
  '٣',
  '１',
  '\u{1d7d8}',
  '\u{16e40}',
  '\ua7cb',
  '\u0897',
];
const EMOJI = ['😀', '👩‍💻', '👨‍👩‍👧‍👦', '🇩🇪', '🏳️‍🌈', '🤷🏽‍♀️', '1️⃣', '⚠️', '✅', ' '];

const codePoint = (random: Random, most: number): string => String.fromCodePoint(1 + below(random, most - 1));

/** Ten kinds of texts that take a tokenizer apart, up to about 200 units each. */
export const KINDS: Readonly<Record<string, (random: Random) => string>> = {
  ascii: (random) => many(random, 120, () => String.fromCharCode(9 + below(random, 118))),
  prose: (random) => many(random, 40, () => pick(random, WORDS) + pick(random, [' ', ' ', ', ', '. ', '\n', '_', '/'])),
  blanks: (random) =>
    many(random, 60, () => (random() < 0.6 ? pick(random, BLANKS) : pick(random, [...WORDS, ...MARKS]))),
  marks: (random) =>
    many(random, 90, () => (random() < 0.7 ? pick(random, MARKS) : pick(random, ['a', 'B', '7', ' ', '字']))),
  contractions: (random) =>
    many(random, 50, () => pick(random, ['I', 'we', 'WE', '5', '字', ' ']) + pick(random, ENDS)),
  special: (random) => many(random, 30, () => pick(random, [...SPECIAL, ...WORDS, ' ', '\n'])),
  scripts: (random) => many(random, 80, () => pick(random, SCRIPTS)),
  odd: (random) => many(random, 60, () => pick(random, [...ODD, ...MARKS, ...BLANKS, 'a', 'Z', '9'])),
  emoji: (random) => many(random, 40, () => pick(random, [...EMOJI, 'ok', '\n'])),
  anything: (random) =>
    many(random, 60, () => (random() < 0.3 ? ' ' : codePoint(random, random() < 0.5 ? 0x3_000 : 0x10_ffff))),
};

/** Each of some signs up to so many times in a row: tokens of every length. */
const inTurns =
  (signs: readonly string[], most: number) =>
  (random: Random): string =>
    pick(random, signs).repeat(1 + below(random, most));

const repeated =
  (sign: string) =>
  (length: number): string =>
    sign.repeat(Math.ceil(length / sign.length));
const drawn =
  (one: (random: Random) => string) =>
  (length: number, random = randomFrom(length)): string => {
    let run = '';
    while (run.length < length) run += one(random);
    return run;
  };

/** Runs on which tiktoken is slow: nothing in them, or next to nothing, is a place to cut. */
export const RUNS: Readonly<Record<string, (length: number, random?: Random) => string>> = {
  'one letter': repeated('a'),
  'one capital': repeated('Z'),
  spaces: repeated(' '),
  newlines: repeated('\n'),
  'equals signs': repeated('='),
  'two marks': repeated('-+'),
  'one ideograph': repeated('字'),
  'ZWJ emoji': repeated('👩‍💻'),
  'combining marks': repeated('\u0301'),
  'random letters': drawn((random) => String.fromCharCode(97 + below(random, 26))),
  'random marks': drawn((random) => pick(random, MARKS)),
  'random ideographs': drawn((random) => String.fromCharCode(0x4e00 + below(random, 5000))),
  'random emoji': drawn((random) => String.fromCodePoint(0x1f600 + below(random, 70))),
  'random Thai': drawn((random) => String.fromCharCode(0xe01 + below(random, 46))),
  'random blanks': drawn((random) => pick(random, [' ', '\t', '\n', '\u00a0'])),
  'lines of marks': drawn(inTurns(['=', '-', '#', '*', '>', '%'], 200)),
  'marks in turns': drawn(inTurns(['>', '~', '{', '!', '.'], 150)),
  'letters in turns': drawn(inTurns(['a', 'j', 'k', 'y'], 300)),
  'boxes in turns': drawn(inTurns(['─', '│', '═', '█', '…', '•'], 100)),
  'blanks in turns': drawn(inTurns([' ', '\t', '\n'], 300)),
  'words run together': drawn((random) => pick(random, ['select', 'orders', 'revenue', 'the', 'customer'])),
  'lone surrogates': repeated('\ud800'),
};
