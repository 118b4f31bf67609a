import { readTime } from '../../../scope/time';
import type { HeardTurn, Sentence } from '../heard';
import { settingsIn, type Setting } from '../settings';
import { says } from './has-value';
import { sharedOf } from './likeness';
import { subjectOf } from './subject';

const PARTS = /[,;]\s|\s(?:and|but|und|aber|y|pero|et|mais|e|en|maar)\s/iu;

/** What a part says of its value: what stands behind it, or else before. */
const beside = (part: string, kind: string): ReadonlySet<string> => {
  const value = settingsIn(part).find((one) => one.kind === kind)?.text ?? '';
  const behind = subjectOf(part.slice(part.indexOf(value) + value.length));
  return behind.size > 0 ? behind : subjectOf(part);
};

/** "In Metz …", "for Google …": sets something for a part that has a name, and leaves what holds for all. */
const FOR_PART =
  /^(?:(?:[Aa]nd|[Bb]ut|[Oo]k(?:ay)?|[Nn]o|[Ss]o|[Tt]hen)[, ]+)*(?:[Ii]n|[Ff]or|[Aa]t|[Bb]ei|[Ff]ür|[Pp]our|[Cc]hez|[Pp]ara|[Ee]n|[Ee]m|[Pp]er|[Vv]oor|[Bb]ij) (\p{Lu}[\p{L}\d-]+)/u;
const APART =
  /(?<!\p{L})(?:separately|getrennt|gesondert|por separado|séparément|em separado|separatamente)(?!\p{L})/iu;

/** "Use 0.35 now" may well be said of a formula. */
const SETS = /(?<!\p{L})(?:now|use|make|set|take|actually|sorry)(?!\p{L})/iu;
/** Whether a value is a number of a formula, "ARR = MRR x 12", which holds until somebody says another one of it. */
export const isFactor = (old: Setting, whole: string): boolean =>
  / = /u.test(whole) && /[x×*/÷+-] ?$/u.test(whole.slice(0, whole.indexOf(old.text)));

/**
 * What is said with a new value stands by another old one, or is said of a part: "50k for Meta and 30k for Google", and then "40k for Google";
 * "in Metz under 10 EUR". `whole`: the sentence of the old value; `said`: that of the new one.
 */
export const isOfAnother = (old: Setting, whole: string, said: string): boolean => {
  if (APART.test(said)) return true;
  const own = subjectOf(whole);
  const words = subjectOf(said);
  if (isFactor(old, whole) && words.size > 0 && !SETS.test(said) && sharedOf(words, own) === 0) return true;
  const named = FOR_PART.exec(said)?.[1];
  if (named !== undefined && readTime(named).length === 0 && [...subjectOf(named)].some((stem) => !own.has(stem)))
    return true;
  const parts = whole.split(PARTS).filter((part) => settingsIn(part).some(({ kind }) => kind === old.kind));
  if (parts.length < 2) return false;
  const shared = (part: string): number => sharedOf(words, beside(part, old.kind));
  const most = Math.max(0, ...parts.filter((part) => part.includes(old.text)).map(shared));
  return parts.some((part) => !part.includes(old.text) && shared(part) > most);
};

/** Says that something stays. */
const STAYS =
  /(?<!\p{L})(?:stay|stick|leave|keep|back|remain|return|bleib\p{L}*|lass\p{L}*|zur[uü]ck|d[eé]ja\p{L}*|volv\p{L}*|rest(?:e|ons|ez)|gard\p{L}*|revenons|fica\p{L}*|volta\p{L}*|mant\p{L}*|rest(?:a|iamo)|torniamo|blijf\p{L}*|terug)(?!\p{L})/iu;

interface Staying {
  /** Places of its turn, and of it in the turn. */
  readonly at: number;
  readonly place: number;
  readonly text: string;
}
/** What says that something stays is read once: each value of a long thread asks for it. */
const known = new WeakMap<readonly HeardTurn[], readonly Staying[]>();
const stayingIn = (turns: readonly HeardTurn[], users: readonly number[]): readonly Staying[] => {
  const all =
    known.get(turns) ??
    users.flatMap((at) =>
      (turns[at]?.sentences ?? []).flatMap(({ text }, place) => (STAYS.test(text) ? [{ at, place, text }] : [])),
    );
  known.set(turns, all);
  return all;
};

/** "Last 90 days please. Hm no, leave it at 28": after a value was set anew the old one is said to stay. */
export const isKept = (
  turns: readonly HeardTurn[],
  users: readonly number[],
  { at, one }: { readonly at: number; readonly one: Sentence },
  old: Setting,
): boolean =>
  stayingIn(turns, users).some(
    (later) =>
      (later.at > at || (later.at === at && later.place > (turns[at]?.sentences ?? []).indexOf(one))) &&
      says(later.text, old),
  );
