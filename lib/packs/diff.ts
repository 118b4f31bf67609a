import { RULES } from '../rules/index';
import { judgingSentences, movedTo } from './diff-judging';
import { inWords } from './in-words';
import type { Pack, PackRule } from './pack';

const LISTED = 5;

const listed = (names: readonly string[]): string =>
  names.length > LISTED ? `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more` : names.join(', ');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Two values with the same content give the same text, whatever the order of their keys. */
const canon = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

interface Changes<T> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly from: T; readonly to: T }[];
  readonly gone: readonly T[];
}

const compare = <T>(old: readonly T[], next: readonly T[], keyOf: (one: T) => string): Changes<T> => {
  const before = new Map(old.map((one) => [keyOf(one), one]));
  const after = new Set(next.map(keyOf));
  return {
    added: next.filter((one) => !before.has(keyOf(one))),
    changed: next.flatMap((to) => {
      const from = before.get(keyOf(to));
      return from !== undefined && canon(from) !== canon(to) ? [{ from, to }] : [];
    }),
    gone: old.filter((one) => !after.has(keyOf(one))),
  };
};

interface Part<T> {
  readonly one: string;
  readonly many: string;
  readonly keyOf: (one: T) => string;
  readonly nameOf: (one: T) => string;
}

const sentences = <T>(old: readonly T[], next: readonly T[], { one, many, keyOf, nameOf }: Part<T>): string[] => {
  const { added, changed, gone } = compare(old, next, keyOf);
  const say = (all: readonly T[], what: string): string[] =>
    all.length === 0
      ? []
      : [`${counted(all.length, one, many)} ${all.length === 1 ? 'is' : 'are'} ${what}: ${listed(all.map(nameOf))}.`];
  const altered = changed.map(({ to }) => to);
  return [
    ...say(added, 'new'),
    ...(altered.length > 0 ? [`${counted(altered.length, one, many)} changed: ${listed(altered.map(nameOf))}.`] : []),
    ...say(gone, 'gone'),
  ];
};

const FIELDS = ['level', 'kind', 'title', 'message', 'why', 'turns', 'tests'] as const;

/** Levels as the options page calls them. */
const LEVELS: Readonly<Record<PackRule['level'], string>> = {
  off: 'off',
  info: 'in the panel',
  hint: 'mark',
  warn: 'warning',
};

const wordsOf = ({ phrases, replacements, when, need, min, max, insert }: PackRule): string =>
  canon([phrases, replacements, when, need, min, max, insert]);

/** Which parts of a rule changed, in the names of the format; its words count as one. */
const changedFields = (from: PackRule, to: PackRule): string => {
  const fields = FIELDS.filter((field) => canon(from[field]) !== canon(to[field])).map((field) =>
    field === 'level' ? `level, now ${LEVELS[to.level]}` : field,
  );
  return [...fields, ...(wordsOf(from) === wordsOf(to) ? [] : ['words'])].join('; ');
};

const nameOf = ({ title, id }: PackRule): string => title ?? id;

const ruleSentences = (old: readonly PackRule[], next: readonly PackRule[]): string[] => {
  const { added, changed, gone } = compare(old, next, ({ id }) => id);
  return [
    ...added.map((rule) => `Rule “${nameOf(rule)}” is new (${LEVELS[rule.level]}): ${inWords(rule, rule.message)}`),
    ...changed.map(({ from, to }) => `Rule “${nameOf(to)}” changed: ${changedFields(from, to)}.`),
    ...gone.map((rule) => `Rule “${nameOf(rule)}” is gone.`),
  ];
};

/** A rule by its title: a built-in one, or one of the pack's own; of other packs only the id is known. */
const ruleNamed = (id: string, { id: pack, rules }: Pack): string => {
  const builtIn = RULES.find((rule) => rule.id === id);
  const own = rules.find((rule) => `${pack}/${rule.id}` === id);
  return `The ${builtIn ? 'built-in ' : ''}rule “${builtIn?.title ?? (own ? nameOf(own) : id)}”`;
};

const headSentences = (old: Pack | undefined, next: Pack): string[] => {
  if (!old) return [];
  return [
    ...(old.name === next.name ? [] : [`It is called “${next.name}” now.`]),
    ...(old.owner === next.owner
      ? []
      : [`Its owner is ${next.owner === undefined ? 'not named' : `“${next.owner}”`} now.`]),
  ];
};

const settingSentences = ({ settings: old }: Pick<Pack, 'settings'>, pack: Pack): string[] => {
  const { settings: next } = pack;
  const levels = Object.entries(next.rules ?? {}).filter(([id, level]) => old.rules?.[id] !== level);
  const freed = Object.keys(old.rules ?? {}).filter((id) => next.rules?.[id] === undefined);
  return [
    ...levels.map(([id, level]) => `${ruleNamed(id, pack)} is set to “${LEVELS[level]}”.`),
    ...freed.map((id) => `${ruleNamed(id, pack)} goes back to its own level.`),
    ...movedTo(next.pastedBulkTokens, old.pastedBulkTokens, 'A paste counts as bulk'),
    ...movedTo(next.overlongThreadTokens, old.overlongThreadTokens, 'A thread counts as long'),
    ...judgingSentences(old, next),
  ];
};

/** Every text the pack may put into a prompt, when its user accepts a fix. */
export const insertedTexts = ({ rules }: Pick<Pack, 'rules'>): string[] => [
  ...new Set(
    rules.flatMap(({ insert, replacements = {} }) => [
      ...(insert === undefined ? [] : [insert]),
      ...Object.values(replacements),
    ]),
  ),
];

const newTexts = (old: Pick<Pack, 'rules'>, next: Pack): string[] => {
  const known = new Set(insertedTexts(old));
  return insertedTexts(next).filter((text) => !known.has(text));
};

const ASSETS: Part<Pack['assets'][number]> = {
  one: 'asset',
  many: 'assets',
  keyOf: ({ id }) => id,
  nameOf: ({ name }) => name,
};
const TERMS: Part<Pack['glossary'][number]> = {
  one: 'term',
  many: 'terms',
  keyOf: ({ term }) => term.toLowerCase(),
  nameOf: ({ term }) => term,
};
const GUIDES: Part<Pack['guides'][number]> = {
  one: 'guide',
  many: 'guides',
  keyOf: ({ id }) => id,
  nameOf: ({ title }) => title,
};

const NOTHING = { assets: [], glossary: [], guides: [], rules: [], settings: {} } as const;

/** What changes when `next` takes the place of `old` (nothing, at first), in sentences for the person who decides. */
export const diffPacks = (old: Pack | undefined, next: Pack): string[] => {
  const before = old ?? NOTHING;
  const all = [
    ...headSentences(old, next),
    ...sentences(before.assets, next.assets, ASSETS),
    ...sentences(before.glossary, next.glossary, TERMS),
    ...sentences(before.guides, next.guides, GUIDES),
    ...ruleSentences(before.rules, next.rules),
    ...settingSentences(before, next),
    ...newTexts(before, next).map((text) => `May put this into a prompt, when you accept it: “${text}”`),
  ];
  const said =
    next.changes !== undefined && next.changes !== old?.changes ? [`Its author says: “${next.changes}”`] : [];
  return all.length > 0 ? [...said, ...all] : ['Nothing that you would notice.'];
};

/** Whether two packs say the same: a file may be laid out anew without being a new version. */
export const samePack = (a: Pack, b: Pack): boolean => canon(a) === canon(b);

const raised = (old: Pack, next: Pack): boolean => {
  const before = new Map(old.rules.map(({ id, level }) => [id, level]));
  return (
    next.rules.some(({ id, level }) => level === 'warn' && before.get(id) !== 'warn') ||
    Object.entries(next.settings.rules ?? {}).some(
      ([id, level]) => level === 'warn' && old.settings.rules?.[id] !== 'warn',
    )
  );
};

/**
 * Why an update must not be applied before its user has looked at it; empty when it may. A pack may get better by
 * itself, but not grow into something else than what was agreed to.
 */
export const needsLook = (old: Pack, next: Pack): string[] => [
  ...(newTexts(old, next).length > 0 ? ['puts other texts into prompts'] : []),
  ...(raised(old, next) ? ['raises rules to a warning'] : []),
  ...(next.rules.length > old.rules.length * 1.5
    ? [old.rules.length === 0 ? 'brings its first rules' : 'has half as many rules again']
    : []),
];
