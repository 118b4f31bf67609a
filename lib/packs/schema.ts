import * as v from 'valibot';
import { ASSET_KINDS } from '../catalog/asset';
import { hiddenCharacter, visible } from './hidden';
import { healthSchema, sitesSchema } from './health-schema';
import { LIMITS } from './limits';
import { atMost, noList, wholeNumber } from './schema-parts';
import { phraseLength } from './words';

const LEVELS = ['off', 'info', 'hint', 'warn'] as const;

const shown = (value: unknown): string =>
  typeof value === 'string' ? `“${visible(value.slice(0, 60))}”` : String(value);

const plain = v.pipe(
  v.string('must be text, in quotes'),
  v.check(
    (text) => hiddenCharacter(text) === undefined,
    ({ input }) => `holds the hidden character ${hiddenCharacter(input) ?? ''}`,
  ),
);

/** Text that a person can see all of, with something in it. */
const words = (most: number) =>
  v.pipe(
    plain,
    v.check((text) => text.trim() !== '', 'is empty'),
    v.maxLength(most, ({ input }) => `has ${input.length} characters; ${most} are allowed`),
  );

const list = <const S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(atMost(most), v.array(item, 'must be a list'), v.maxLength(most));

const some = <const S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(list(item, most), v.nonEmpty('is an empty list'));

const level = v.picklist(LEVELS, ({ input }) => `is ${shown(input)}; one of ${LEVELS.join(', ')} is needed`);
const id = v.pipe(
  v.string('must be text, in quotes'),
  v.regex(/^[a-z0-9][a-z0-9.-]{1,63}$/u, 'must be 2 to 64 small letters, digits, dots or hyphens'),
);

/** A built-in rule, or a rule of a pack as "pack-id/rule-id". */
const ruleReference = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]{1,63}(?:\/[a-z0-9][a-z0-9.-]{1,63})?$/u, 'is no rule id'),
);

/** A phrase needs a word to be found by. */
const phrase = v.pipe(
  words(LIMITS.phrase),
  v.regex(/[\p{L}\p{N}]/u, 'has no letter or digit to be found by'),
  v.check(
    (text) => phraseLength(text) <= LIMITS.phraseWords,
    ({ input }) => `has ${phraseLength(input)} words; ${LIMITS.phraseWords} are allowed`,
  ),
);
const phrases = some(phrase, LIMITS.phrasesPerRule);
const inserted = words(LIMITS.inserted);

const TESTS = 'must hold the lists flag and pass';

const common = {
  id,
  title: v.optional(words(LIMITS.name)),
  level,
  message: words(LIMITS.message),
  why: words(LIMITS.why),
  turns: v.optional(
    v.picklist(
      ['opening', 'follow-up', 'any'],
      ({ input }) => `is ${shown(input)}; opening, follow-up or any is needed`,
    ),
  ),
  tests: v.optional(
    v.pipe(
      noList(TESTS),
      v.object(
        {
          flag: v.optional(list(words(LIMITS.test), LIMITS.tests)),
          pass: v.optional(list(words(LIMITS.test), LIMITS.tests)),
        },
        TESTS,
      ),
    ),
  ),
};

const REPLACEMENTS = 'must hold the words to replace and what to put in their place';

const counted = v.object({
  ...common,
  kind: v.literal('count'),
  phrases,
  min: v.optional(wholeNumber(1)),
  max: v.optional(wholeNumber(0)),
  insert: v.optional(inserted),
});

/** Rules by kind. The check of each kind ships with the extension (kinds.ts); a pack brings only its words. */
export const ruleSchemas = {
  phrase: v.object({ ...common, kind: v.literal('phrase'), phrases, insert: v.optional(inserted) }),
  replace: v.object({
    ...common,
    kind: v.literal('replace'),
    replacements: v.pipe(
      noList(REPLACEMENTS),
      atMost(LIMITS.phrasesPerRule),
      v.record(phrase, inserted, REPLACEMENTS),
      v.minEntries(1, 'is empty'),
      v.maxEntries(LIMITS.phrasesPerRule),
    ),
  }),
  need: v.object({
    ...common,
    kind: v.literal('need'),
    when: phrases,
    need: phrases,
    insert: v.optional(inserted),
  }),
  missing: v.object({ ...common, kind: v.literal('missing'), need: phrases, insert: v.optional(inserted) }),
  count: v.pipe(
    counted,
    v.check(({ min, max }) => min !== undefined || max !== undefined, 'counts nothing: min or max is needed'),
    v.check(({ min = 0, max = min }) => min <= max, 'has a min above its max'),
  ),
} as const;

const link = v.pipe(
  v.string('must be text, in quotes'),
  v.maxLength(LIMITS.url, `is longer than ${LIMITS.url} characters`),
  // http is for what runs on this machine: a practice chat, a local notebook. A name before "@" would pose as the host.
  v.regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]))[^/@]+(?:\/.*)?$/u, 'must be an https address'),
  v.regex(/^[\x21-\x7E]*$/u, 'holds a space or a letter that an address must write as %20 or the like'),
);

const aliases = v.optional(list(words(LIMITS.assetName), LIMITS.aliases));

/** Something that can be @-mentioned. */
export const assetSchema = v.object(
  {
    id: words(LIMITS.assetName),
    name: words(LIMITS.assetName),
    // A kind of another product is no fault: such an asset can still be named.
    kind: v.optional(v.fallback(v.picklist(ASSET_KINDS), 'other'), 'other'),
    aliases,
    description: v.optional(words(LIMITS.description)),
    url: v.optional(link),
    collection: v.optional(words(LIMITS.assetName)),
    endorsed: v.optional(v.boolean('must be true or false')),
    deprecated: v.optional(v.boolean('must be true or false')),
    successor: v.optional(words(LIMITS.assetName)),
  },
  'must be an asset with id, name and kind',
);

/** A word of the team and what it means. */
export const termSchema = v.object(
  { term: words(LIMITS.assetName), definition: words(LIMITS.description), aliases },
  'must be a term with its definition',
);

/** A longer text of the team. */
export const guideSchema = v.object(
  { id, title: words(LIMITS.assetName), text: words(LIMITS.guide) },
  'must be a guide with id, title and text',
);

const SETTINGS = 'must hold settings by name';
const LEVELS_BY_ID = 'must hold rule ids and their levels';

/** What a pack sets beside its rules. */
export const settingsSchema = v.pipe(
  noList(SETTINGS),
  v.object(
    {
      rules: v.optional(
        v.pipe(noList(LEVELS_BY_ID), atMost(LIMITS.levels), v.record(ruleReference, level, LEVELS_BY_ID)),
      ),
      pastedBulkTokens: v.optional(wholeNumber(1)),
      overlongThreadTokens: v.optional(wholeNumber(1)),
      health: v.optional(healthSchema),
      sites: v.optional(sitesSchema),
    },
    SETTINGS,
  ),
);

/** What a pack says of itself. */
export const headSchema = v.object(
  {
    format: v.literal(1, 'must be 1'),
    id: v.pipe(id, v.minLength(3, 'must have at least 3 characters')),
    name: words(LIMITS.name),
    version: v.pipe(
      v.string('must be text, in quotes: YAML would read 1.10 as 1.1'),
      v.regex(/^\d+\.\d+\.\d+(?:[-+][\w.+-]{1,40})?$/u, 'must be a version such as 1.4.0'),
    ),
    serial: wholeNumber(1),
    description: v.optional(words(LIMITS.text)),
    owner: v.optional(words(LIMITS.name)),
    changes: v.optional(words(LIMITS.text)),
  },
  'must be one object: { "format": 1, ... }',
);

/** How many entries each list may have. They are read one by one, so that each fault has its place. */
export const listSchemas = {
  assets: list(v.unknown(), LIMITS.assets),
  glossary: list(v.unknown(), LIMITS.glossary),
  guides: list(v.unknown(), LIMITS.guides),
  rules: list(v.unknown(), LIMITS.rules),
} as const;
