import type { Pack } from '../packs/pack';
import type { Severity } from '../rules/rule';
import type { HealthSettings } from '../thread/settle-model';
import { doAll, type Steps } from '../text/steps';

/** A rule that the user silenced in one place. */
export interface Silence {
  readonly rule: string;
  readonly scope: 'site' | 'thread';
  /** The site's origin, or the thread's key `${site}:${thread}`. */
  readonly place: string;
}

/** What the user set; packs set the team's defaults below it. */
export interface Settings {
  /** Levels by rule id that override the rule's own and the packs'. */
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
  /** Origins where the coach is silent. */
  readonly pausedSites: readonly string[];
  /** Origins the user asked the coach to work on, beyond those it was installed with. */
  readonly coachedSites: readonly string[];
  /** Dismissed findings, by hint key. */
  readonly ignored: readonly string[];
  /** Rules that are silent on one site or in one thread, oldest first. */
  readonly silenced: readonly Silence[];
  /** Nothing is said before this time (ms since the epoch); 0 when the coach is awake. */
  readonly snoozedUntil: number;
  /** Days that counts and titles are kept. */
  readonly retentionDays: number;
  /** Tokens at which the coach speaks of a thread's size; each that is absent is as packs have it, or as it came. */
  readonly thresholds: Pick<HealthSettings, 'heavyTokens' | 'restartTokens'>;
}

type Is = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Is = (value) => typeof value === 'string';
const isNumber: Is = (value) => Number.isFinite(value);
const isLevel: Is = (value) => value === 'off' || value === 'info' || value === 'hint' || value === 'warn';
const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const recordOf =
  (is: Is): Is =>
  (value) =>
    isObject(value) && Object.values(value).every(is);
const withFields =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, is]) => is(value[name]));

const isTexts = listOf(isText);

const isArray: Is = (value) => Array.isArray(value);

/** The form of what a lint reads of a pack; what it says was checked in full before it was stored. */
const isFrame = withFields({
  id: isText,
  name: isText,
  version: isText,
  serial: isNumber,
  assets: isArray,
  glossary: isArray,
  guides: isArray,
  rules: isArray,
  settings: withFields({
    rules: maybe(recordOf(isLevel)),
    pastedBulkTokens: maybe(isNumber),
    overlongThreadTokens: maybe(isNumber),
    health: maybe(
      withFields({
        weights: maybe(recordOf(isNumber)),
        bands: maybe(recordOf(isNumber)),
        heavyTokens: maybe(isNumber),
        restartTokens: maybe(isNumber),
      }),
    ),
    sites: maybe(
      recordOf(withFields({ window: maybe(isNumber), model: maybe(isText), tokenFactor: maybe(listOf(isNumber)) })),
    ),
  }),
});

const ENTRIES: Readonly<Record<'assets' | 'glossary' | 'guides' | 'rules', Is>> = {
  assets: withFields({ id: isText, name: isText, kind: isText, aliases: maybe(isTexts), successor: maybe(isText) }),
  glossary: withFields({ term: isText, definition: isText, aliases: maybe(isTexts) }),
  guides: withFields({ id: isText, title: isText, text: isText }),
  rules: withFields({
    id: isText,
    title: maybe(isText),
    kind: isText,
    level: isLevel,
    message: isText,
    why: isText,
    turns: maybe((turns) => turns === 'opening' || turns === 'follow-up' || turns === 'any'),
    phrases: maybe(isTexts),
    replacements: maybe(recordOf(isText)),
    when: maybe(isTexts),
    need: maybe(isTexts),
    min: maybe(isNumber),
    max: maybe(isNumber),
    insert: maybe(isText),
  }),
};

/** Entries between two rests, less than a millisecond of work. */
const STRETCH = 100;

function* checking(value: unknown): Steps<boolean> {
  if (!isFrame(value)) return false;
  for (const [name, isEntry] of Object.entries(ENTRIES)) {
    for (const [at, entry] of (value as Record<string, readonly unknown[]>)[name]?.entries() ?? []) {
      if (at % STRETCH === 0) yield undefined;
      if (!isEntry(entry)) return false;
    }
  }
  return true;
}

/**
 * The packs in storage, without any that is broken: nothing stored may keep the coach from linting. Checks the form
 * alone, by hand: this runs in every coached page, where the full check would be too much code.
 */
export function* readingPacks(stored: unknown): Steps<readonly Pack[]> {
  const packs: Pack[] = [];
  for (const value of Array.isArray(stored) ? (stored as unknown[]) : []) {
    if (yield* checking(value)) packs.push(value as Pack);
  }
  return packs;
}

/** The same at once. */
export const readPacks = (stored: unknown): readonly Pack[] => doAll(readingPacks(stored));

const isSilence = withFields({
  rule: isText,
  scope: (scope) => scope === 'site' || scope === 'thread',
  place: isText,
});

/** A list of texts in storage, without what is none. */
export const readTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => isText(one)) : [];

const RETENTION = 90;
/** The fewest and the most days that counts and titles may be kept: as the options page has them. */
const RETENTION_DAYS = { least: 1, most: 730 } as const;

const isRetention = (value: unknown): value is number =>
  typeof value === 'number' && value >= RETENTION_DAYS.least && value <= RETENTION_DAYS.most;

const isSize = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 1;

const readThresholds = (stored: unknown): Settings['thresholds'] => {
  const { heavyTokens, restartTokens } = isObject(stored) ? stored : {};
  return { ...(isSize(heavyTokens) && { heavyTokens }), ...(isSize(restartTokens) && { restartTokens }) };
};

/** The settings in storage; each that is missing or broken is as if it had not been set. */
export const readSettings = (stored: unknown): Settings => {
  const fields: Fields = isObject(stored) ? stored : {};
  const { rules, pausedSites, coachedSites, ignored, silenced, snoozedUntil, retentionDays, thresholds } = fields;
  return {
    rules: Object.fromEntries(
      Object.entries(isObject(rules) ? rules : {}).filter(([, level]) => isLevel(level)),
    ) as Settings['rules'],
    pausedSites: readTexts(pausedSites),
    coachedSites: readTexts(coachedSites),
    ignored: readTexts(ignored),
    silenced: Array.isArray(silenced) ? (silenced.filter(isSilence) as Silence[]) : [],
    snoozedUntil:
      typeof snoozedUntil === 'number' && Number.isFinite(snoozedUntil) && snoozedUntil > 0 ? snoozedUntil : 0,
    retentionDays: isRetention(retentionDays) ? retentionDays : RETENTION,
    thresholds: readThresholds(thresholds),
  };
};
