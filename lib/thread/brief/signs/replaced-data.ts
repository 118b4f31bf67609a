import { remember } from '../../remember';
import type { Heard, HeardTurn } from '../heard';
import { escape } from '../phrases';
import { dataNamesIn } from './data-names';

/** "Use that one from here on", "it should be rounds_2026": takes data in the place of others. */
const SWITCHES =
  /(?<!\p{L})(?:(?:use|take|read|go with|switch (?:over )?to|work with|nimm|nehmt|prends|prenez|usa|toma) (?:only )?(?:this|that|it|das|die|ça|eso|esa)(?: one| table| file)?(?= ?(?:[.,;!]|$)| (?:instead|now|then|from|please|everywhere)(?!\p{L}))|instead|stattdessen|supersed\p{L}*|replaces? (?:it|that)|(?:it|that|this) should be|not to be used|not the (?:old|right|current)|(?:is|was) (?:the old|an old|old|stale|outdated|obsolete))(?!\p{L})/iu;
/** "For returns use that too": has a job of its own. */
const BESIDE =
  /\?$|(?<!\p{L})(?:too|also|as well|add|both|and (?:in|from)|compar\p{L}*|for|except|write|save|copy|backup|if|would|auch|für|aussi|pour|también|para)(?!\p{L})/iu;
/** "Orders_raw is stale, the new one is dwh.orders. Please switch." */
const SWITCH =
  /(?<!\p{L})(?<!\b(?:an?|the) )(?:switch(?: (?:over|please|now))?[.!]?$|switch (?:over )?to (?:it|that|this|the new)(?!\p{L}))/iu;
/** "Switch to that for win rate." */
const FOR_PART = /(?<!\p{L})switch (?:over )?to (?:it|that|this|the new)[^.?!]* (?:for|für|pour|para) /iu;
/** Shorter first words of names are common ones. */
const LONG_TOKEN = 5;
const SUPERSEDES = /(?<!\p{L})supersed\p{L}*/iu;
const ONLY_THAT = /(?<!\p{L})(?:only (?:that|this|it)|(?:that|this|it) only)(?!\p{L})/iu;
const FILE = /[.](?:csv|tsv|xlsx?|parquet|(?:geo)?json|txt|pdf)$/iu;

/** What tells one state of data from another: "orders_raw" and "orders_clean", "scans_v2", "list_june". */
const STATE =
  /^(?:v?\d+|\d{4}(?:q[1-4]|h[12]|-?\d\d)|raw|clean\p{L}*|last|latest|final|new|neu|old|alt|current|curr|live|hist\p{L}*|snap\p{L}*|all|full|dedup\p{L}*|adj\p{L}*|fix\p{L}*|corr\p{L}*|valid\p{L}*|prod|test|stag\p{L}*|tmp|backup|daily|hourly|weekly|monthly|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/iu;
const tokensOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(FILE, '')
    .split(/[._-]+/u);

/** Whether one name is another state of the other: all of their words are the same but for one of each, and one of those tells a state. */
const isStateOf = (fresh: string, old: string): boolean => {
  if (FILE.test(fresh) !== FILE.test(old)) return false;
  const [a, b] = [tokensOf(fresh), tokensOf(old)];
  const more = a.filter((token) => !b.includes(token));
  const less = b.filter((token) => !a.includes(token));
  const isSame = a.length - more.length > 0 && more.length <= 1 && less.length <= 1;
  return isSame && more.length + less.length > 0 && [...more, ...less].some((token) => STATE.test(token));
};

const named = remember(
  (name: string): RegExp => new RegExp(`(?<![\\p{L}\\d_.])${escape(name)}(?![\\p{L}\\d_]|[.][\\p{L}\\d_])`, 'iu'),
);

const judged = remember(
  (word: string): RegExp =>
    new RegExp(
      `(?:^|[.!?] )${escape(word)} (?:is|was|has|had|always|never) (?!good|fine|ok|right|only|what|great|correct|enough)`,
      'iu',
    ),
);

const isNamedAlone = (text: string, name: string): boolean =>
  new RegExp(
    String.raw`^(?:(?:no|please|then|so)[, ]+)*(?:use|take|read|switch to) @?${escape(name)}[.!]?$`,
    'iu',
  ).test(text);

const says = (turn: HeardTurn | undefined, name: string): boolean =>
  turn?.whole.includes(name.toLowerCase()) === true && named(name).test(turn.whole);

/** A sentence of the user that names data for the first time, or those just named by the agent. */
interface Naming {
  readonly at: number;
  readonly text: string;
  /** With the sentences before and after it. */
  readonly said: string;
  readonly fresh: readonly string[];
}
/** A turn that asks to switch, with all that it says, and names one thing that was not named before. */
interface Switching {
  readonly at: number;
  readonly said: string;
}

interface Namings {
  readonly namings: readonly Naming[];
  readonly switching: readonly Switching[];
  /** Files named before a turn. */
  readonly filesBefore: (at: number) => ReadonlySet<string>;
}

const readNamings = ({ turns, users }: Pick<Heard, 'turns' | 'users'>): Namings => {
  const first = new Map<string, number>();
  for (const [place, { whole }] of turns.entries())
    for (const name of dataNamesIn(whole)) if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), place);
  const firstOf = (name: string): number => first.get(name.toLowerCase()) ?? turns.length;
  const sentencesAt = (at: number): readonly string[] => turns[at]?.sentences.map(({ text }) => text) ?? [];
  return {
    namings: users.flatMap((at) =>
      sentencesAt(at).flatMap((text, place, own) => {
        const fresh = BESIDE.test(text) ? [] : dataNamesIn(text).filter((name) => firstOf(name) >= at - 1);
        const said = `${own[place - 1] ?? ''} ${text} ${own[place + 1] ?? ''}`;
        return fresh.length === 0 ? [] : [{ at, text, said, fresh }];
      }),
    ),
    switching: users.flatMap((at) => {
      const own = sentencesAt(at);
      const said = own.join(' ');
      const isOne =
        own.some((text) => SWITCH.test(text)) && dataNamesIn(said).filter((name) => firstOf(name) >= at).length === 1;
      return isOne ? [{ at, said }] : [];
    }),
    filesBefore: (at) =>
      new Set([...first].filter(([name, place]) => place < at && FILE.test(name)).map(([name]) => name)),
  };
};

/** Each name of a thread asks for them: they are read once. */
const known = new WeakMap<Heard['turns'], Namings>();
const namingsIn = (heard: Pick<Heard, 'turns' | 'users'>): Namings => {
  const all = known.get(heard.turns) ?? readNamings(heard);
  known.set(heard.turns, all);
  return all;
};

/**
 * Whether the user took other data in the place of these after a turn, and nobody speaks of these again: another state
 * of the same ("scans_last" for "scans_raw"), or the one file that supersedes the only one before it.
 */
export const isReplacedByOther = (heard: Pick<Heard, 'turns' | 'users'>, name: string, after: number): boolean => {
  const { turns } = heard;
  const { namings, switching, filesBefore } = namingsIn(heard);
  // "Scada is always like that. Settlement is cleaner: settlement_load. Switch over to that", of "scada_hourly".
  const [first = ''] = tokensOf(name);
  const isCalled = (said: string): boolean =>
    named(name).test(said) ||
    (first.length >= LONG_TOKEN && !name.includes('.') && !FOR_PART.test(said) && judged(first).test(said));
  if (switching.some(({ at, said }) => at > after && isCalled(said))) return true;
  const takesPlace = ({ at, text, said, fresh }: Naming): boolean =>
    fresh.some((other) => {
      if (other.toLowerCase() === name.toLowerCase()) return false;
      // "I took rates_jan.csv." – "Use rates_may.csv."
      if (isStateOf(other, name))
        return SWITCHES.test(said) || (isNamedAlone(text, other) && says(turns[at - 1], name));
      const isOfFile = FILE.test(name) && FILE.test(other) && SUPERSEDES.test(said) && ONLY_THAT.test(said);
      return isOfFile && filesBefore(at).size === 1;
    });
  return namings.some(
    (naming) => naming.at > after && takesPlace(naming) && !turns.slice(naming.at).some((turn) => says(turn, name)),
  );
};
