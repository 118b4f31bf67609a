import { remember } from '../../remember';
import type { Heard } from '../heard';
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

const isNamedAlone = (text: string, name: string): boolean =>
  new RegExp(
    String.raw`^(?:(?:no|please|then|so)[, ]+)*(?:use|take|read|switch to) @?${escape(name)}[.!]?$`,
    'iu',
  ).test(text);

/**
 * Whether the user took other data in the place of these after a turn, and nobody speaks of these again: another state
 * of the same ("scans_last" for "scans_raw"), or the one file that supersedes the only one before it.
 */
export const isReplacedByOther = (
  { turns, users }: Pick<Heard, 'turns' | 'users'>,
  name: string,
  after: number,
): boolean =>
  users.some((at) => {
    const own = at > after ? (turns[at]?.sentences ?? []) : [];
    if (own.length === 0) return false;
    const all = own.map(({ text }) => text).join(' ');
    if (own.some(({ text }) => SWITCH.test(text)) && named(name).test(all)) {
      const fresh = dataNamesIn(all).filter(
        (other) => !turns.slice(0, at).some(({ whole }) => named(other).test(whole)),
      );
      if (fresh.length === 1) return true;
    }
    if (turns.slice(at).some(({ whole }) => named(name).test(whole))) return false;
    return own.some(({ text }, place) => {
      if (BESIDE.test(text)) return false;
      const said = `${own[place - 1]?.text ?? ''} ${text} ${own[place + 1]?.text ?? ''}`;
      return dataNamesIn(text).some((other) => {
        const isNew = !turns.slice(0, Math.max(after + 1, at - 1)).some(({ whole }) => named(other).test(whole));
        if (!isNew || other.toLowerCase() === name.toLowerCase()) return false;
        // "I took rates_jan.csv." – "Use rates_may.csv."
        const answers = isNamedAlone(text, other) && named(name).test(turns[at - 1]?.whole ?? '');
        if (isStateOf(other, name)) return answers || SWITCHES.test(said);
        const files = new Set(
          turns.slice(0, at).flatMap(({ whole }) => dataNamesIn(whole).filter((one) => FILE.test(one))),
        );
        return FILE.test(name) && FILE.test(other) && SUPERSEDES.test(said) && ONLY_THAT.test(said) && files.size === 1;
      });
    });
  });
