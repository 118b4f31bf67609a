/** The rooms of the house: a folder or a file. The most exact one counts. */
export const ROOMS = [
  'lib/text',
  'lib/tokens',
  'lib/tokens/engine',
  'lib/scope',
  'lib/catalog',
  'lib/effort',
  'lib/thread',
  'lib/rules',
  'lib/rules/rule',
  'lib/packs',
  'lib/packs/update',
  'lib/sites',
  'lib/editors',
  'lib/store',
  'lib/coach',
  'lib/browser',
  'lib/messages',
  'lib/strings',
  'components',
  'entrypoints',
  'cli',
] as const;
export type Room = (typeof ROOMS)[number];

const PURE: readonly Room[] = ['lib/text', 'lib/tokens', 'lib/scope', 'lib/catalog', 'lib/thread'];
const RULES: readonly Room[] = [...PURE, 'lib/effort', 'lib/rules', 'lib/rules/rule'];

/** Which rooms a room may import. Its own files are always open to it. */
export const ARROWS: Readonly<Record<Room, readonly Room[]>> = {
  'lib/text': [],
  'lib/tokens': ['lib/text'],
  'lib/tokens/engine': ['lib/tokens', 'lib/browser'],
  'lib/scope': ['lib/text'],
  'lib/catalog': ['lib/text', 'lib/tokens'],
  'lib/thread': ['lib/text', 'lib/tokens', 'lib/scope', 'lib/catalog'],
  // The forecast reads hints: their type and order, never a rule.
  'lib/effort': [...PURE, 'lib/rules/rule'],
  'lib/rules/rule': PURE,
  'lib/rules': RULES,
  'lib/packs': RULES,
  'lib/packs/update': [...RULES, 'lib/packs', 'lib/store', 'lib/browser'],
  'lib/sites': ['lib/text', 'lib/tokens', 'lib/thread'],
  'lib/editors': ['lib/text'],
  'lib/store': [...RULES, 'lib/packs', 'lib/browser', 'lib/messages'],
  'lib/browser': [],
  'lib/strings': [],
  'lib/messages': ['lib/browser', 'lib/packs', 'lib/thread', 'lib/text'],
  // Where the page's rooms meet: what a tab does with sites, editors, rules and the store.
  'lib/coach': [
    ...RULES,
    'lib/packs',
    'lib/sites',
    'lib/editors',
    'lib/store',
    'lib/browser',
    'lib/messages',
    'lib/strings',
  ],
  components: [...RULES, 'lib/packs', 'lib/strings'],
  entrypoints: ROOMS.filter((room) => room !== 'cli'),
  cli: [...RULES, 'lib/packs', 'lib/sites', 'lib/packs/update', 'components', 'lib/strings'],
};

/** Types alone may also be taken from these: they are gone at run time. */
export const TYPE_ARROWS: Readonly<Partial<Record<Room, readonly Room[]>>> = {
  components: ['lib/messages', 'lib/store', 'lib/coach'],
  'lib/messages': ['lib/store'],
  'lib/store': ['lib/sites', 'lib/tokens/engine'],
};

/** The room of a path below the root, without extension; undefined outside the house. */
export const roomOf = (file: string): Room | undefined =>
  ROOMS.filter((room) => file === room || file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];
