import { remember } from '../../remember';
import { cuesOf } from '../cues';
import type { Heard, Sentence } from '../heard';
import type { SpokenPiece } from '../pieces';
import type { Setting } from '../settings';
import { isBlaming } from './contrast';
import { countShared } from './likeness';
import { firstNameIn, namedIn, shareOfNames, subjectOf } from './subject';
import { BRINGS_BACK } from '../moves';
import { hasPhrase, readContrast } from '../phrases';

const NAMES = /@?[\p{L}_][\p{L}\d.]*[_.][\p{L}\d]+|@[\p{L}\d]+|(?<!\p{L})\p{Lu}[\p{L}\d]{2,}/gu;

/** Leaves something out: "ignore the Berlin store", "Grundversorgung raus". */
export const LEAVES_OUT =
  /(?<!\p{L})(?:exclud\p{L}*|(?:leav|tak|kick|keep|throw|filter)\p{L}* (?:[\p{L}\p{N}'-]+ ){0,4}out|ignor\p{L}*|drop|remov\p{L}*|skip|omit|without|out|not (?:in|incl\p{L}*|count\p{L}*)|no(?! (?:more|less|later|longer|need|idea))|ohne|raus\p{L}*|weg|weglass\p{L}*|ausschlie\p{L}*|nicht (?:mit)?z[aä]hl\p{L}*|kein\p{L}*|sans|exclu\p{L}*|retir\p{L}*|enl[eè]v\p{L}*|sin|quita\p{L}*|afuera|fora|no (?:debe\p{L}*|tiene\p{L}* que|tem que|deve\p{L}*) (?:entrar|contar)|não (?:deve\p{L}* (?:entrar|contar)|entra\p{L}*|conta\p{L}*)|ne (?:doi\p{L}*|compte\p{L}*|rentre\p{L}*) pas|sem|tira\p{L}*|senza|esclud\p{L}*|togli\p{L}*|zonder)(?!\p{L})|^only |n['’]t count/iu;
/** "Put Lumen back for the regional table." */
const FOR_PART = /(?<!\p{L})(?:for|für|pour|para|per|voor) (?:the|that|this|das|die|den|le|la|el|o|a|il|de|het) /iu;
const ONLY = /^only /iu;
const NOT_ONLY = /(?<!\p{L})not only(?!\p{L})/iu;
/** "Don't ignore Berlin after all", "samples can be included again". */
const STOPS_LEAVING_OUT =
  /(?<!\p{L})(?:(?:don['’]t|do not|no longer|stop|not) (?:ignor|exclud|leav|skip|drop|restrict|limit)\p{L}*|(?:can|may|should|must|shall|needs? to) be (?:included|counted|in)(?!\p{L})|(?:included?|in) (?:again|after all)|takes? back the|(?:pero|mejor|y) incluye|(?:incluy|met)\p{L}* [^.;]{1,40} (?:otra vez|de nuevo)|(?:doch|wieder|mit) (?:\p{L}+ )?(?:rein|mit|auf|hinein)\p{L}*nehmen|(?:wieder|doch) \p{L}{0,20}(?:rein|aufnehm|mitz[aä]hl)\p{L}*)/iu;
/** "Which samples should be in?" asks, and brings nothing back. */
const OPEN =
  /^(?:which|what|who|why|how|when|where|welche\p{L}*|wer|warum|wie|quel\p{L}*|pourquoi|comment|cu[aá]l\p{L}*|qu[eé]|por qu[eé]|qual|quais|quale|perché)(?!\p{L})/iu;
const AFTER_ALL = /(?<!\p{L})(?:after all|back to|again|doch|wieder|finalement|de nuevo|de novo)(?!\p{L})/iu;
const HALF = 0.5;
/** Words of one thing in a list of things. */
const FEW = 2;

/** "Put them back in, sales wants to see them": what is said after it names nothing that comes back. */
const GOES_ON = /[,;:] |(?<!\p{L})(?:but|because|aber|weil|pero|porque|mais|parce que|mas|ma|perché|maar)(?!\p{L})/iu;
/** "Forget Rabat, the law does not allow it": what is said after it is not taken back. */
const takingPart = remember((text: string): string => text.split(GOES_ON).find((part) => cuesOf(part).drops) ?? text);
const bringingPart = (text: string): string => text.split(GOES_ON).find((part) => BRINGS_BACK.test(part)) ?? text;

/** "She says psychiatry has to be in there, so put them back": what comes back was named before in the same breath. */
const POINTS = /(?<!\p{L})(?:it|them|they|those|these|its|their|sie|eles|elas)(?!\p{L})|\p{L}-les(?!\p{L})/iu;
/** "Crash claims are in again": the answer names it. */
const IS_BACK =
  /(?<!\p{L})(?:in again|back in|again|included|stays?|kept|wieder|réintégr\p{L}*|de nuevo|de novo)(?!\p{L})/iu;
/** "Cancelled orders: good", "with test accounts gone the labels moved": stays out. */
const IS_FINE =
  /(?<!\p{L})(?:gone|fine|good|great|perfect|removed|without|weg|passt|gut|ohne|sans|sin|bon|bien)(?!\p{L})/iu;
const pointsAt = ({ turns }: Pick<Heard, 'turns'>, at: number, one: Sentence, piece: string): boolean => {
  const name = firstNameIn(piece);
  if (name === undefined || !POINTS.test(bringingPart(one.text))) return false;
  const said = turns[at]?.sentences ?? [];
  // What is named next before it is meant.
  const nearest = said.slice(0, said.indexOf(one) + 1).findLast(({ text }) => firstNameIn(text) !== undefined);
  const answer = turns[at + 1]?.lines[0]?.text ?? '';
  return (
    (nearest !== undefined && subjectOf(nearest.text).has(name) && !IS_FINE.test(nearest.text)) ||
    (IS_BACK.test(answer) && subjectOf(answer).has(name))
  );
};

/** Whether a sentence brings something back; read once for all that it may bring back. */
const bringing = new WeakMap<Sentence, 'all' | 'only' | 'none'>();
const TURNS_OUT = /(?<!\p{L})turn(?:s|ed)? out(?!\p{L})/giu;
const readBringing = ({ text: said, asks }: Sentence): 'all' | 'only' | 'none' => {
  // "Turns out they sell well, put them back in" leaves nothing out.
  const text = said.replace(TURNS_OUT, '');
  if ((asks && OPEN.test(text)) || FOR_PART.test(text)) return 'none';
  if (
    (!asks && STOPS_LEAVING_OUT.test(text)) ||
    (BRINGS_BACK.test(text) && !LEAVES_OUT.test(text) && !cuesOf(text).denies)
  )
    return 'all';
  return NOT_ONLY.test(text) ? 'only' : 'none';
};
const bringsBack = (one: Sentence, piece: string): boolean => {
  const what = bringing.get(one) ?? readBringing(one);
  bringing.set(one, what);
  return what === 'all' || (what === 'only' && ONLY.test(piece));
};

/** Share of a set that is in another one, 0 to 1; 0 where it is empty. */
export const shareIn = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  some.size === 0 ? 0 : countShared(some, others) / some.size;

/** Share of some stems of which something is so, 0 to 1; 0 where there are none. */
export const shareOf = (stems: ReadonlySet<string>, isSaid: (stem: string) => boolean): number =>
  stems.size === 0 ? 0 : [...stems].filter(isSaid).length / stems.size;

/** "5k" and "5,000" are one. */
const plainDigits = ({ text }: Setting): string =>
  (/\d[\d.,']*[kK]?/u.exec(text)?.[0] ?? '').replace(/(?<=\d)[kK]$/u, '000').replace(/[.,'](?=\d{3})/gu, '');

/** A short sentence names a value: "drop the 5k cutoff". */
const sharesValue = ({ settings, isShort }: Sentence, others: readonly Setting[]): number => {
  const named = new Set(settings.map(plainDigits).filter((digits) => digits.length > 1));
  return Number(isShort && others.some((one) => named.has(plainDigits(one))));
};

/** How much of what a sentence takes back a piece says, 0 to 1; 0 where it takes nothing back. */
const takenBackBy = (one: Sentence, { text, settings }: Pick<SpokenPiece, 'text' | 'settings'>): number =>
  one.cues.drops || one.kind === 'revoke'
    ? Math.max(namedIn(takingPart(one.text), text), sharesValue(one, settings))
    : 0;

/** "Drop the 5k cutoff" has done what it says; "forget Rabat, take Oran" and "forget the 5k, use 7k" say more than that. */
export const isAllTakenBack = (one: Sentence, { text, settings }: Pick<SpokenPiece, 'text' | 'settings'>): boolean =>
  takenBackBy(one, { text, settings }) === 1 &&
  (one.settings.length > 0
    ? one.settings.every(({ norm }) => settings.some((own) => own.norm === norm))
    : namedIn(one.text, text) === 1);

const isForgottenBy = ({ text, asks, cues }: Sentence, piece: string): boolean =>
  cues.forgets && !asks && namedIn(takingPart(text), piece) === 1;

/** Takes something in: "include Poland as well". */
const TAKES_IN =
  /(?<!\p{L})(?:includ\p{L}*|add|(?:take|bring|put) (?:[\p{L}\p{N}'-]+ ){0,4}in|(?:noch |mit )?dazu|hinzu\p{L}*|aufnehm\p{L}*|ajout\p{L}*|inclu[ai]\p{L}*|incluy\p{L}*|añad\p{L}*|agreg\p{L}*|aggiung\p{L}*)(?!\p{L})/iu;
/** "Doch wieder raus" only sounds like coming back. */
const BACK_OUT = /(?<!\p{L})(?:doch|wieder|back|again) (?:raus|weg|out)(?!\p{L})/iu;
/** "Poland is not in there" complains, and orders nothing. */
const COMPLAINS =
  /(?<!\p{L})(?:is|are|was|were|has|have|ist|sind|war|hat|est|sont|está|son)(?:n['’]t| (?:\p{L}+ )?(?:not|no|nicht|kein\p{L}*|pas))(?!\p{L})|n['’]est pas/iu;
const readLeaving = ({ text, asks, settings }: Sentence): string | undefined => {
  if (asks || settings.length > 0) return undefined;
  const leaving = text.split(GOES_ON).find((part) => LEAVES_OUT.test(part));
  const isOrder =
    leaving !== undefined &&
    !(FOR_PART.test(text) || STOPS_LEAVING_OUT.test(text) || COMPLAINS.test(leaving) || isBlaming(text)) &&
    (!BRINGS_BACK.test(text) || BACK_OUT.test(text));
  return isOrder ? leaving : undefined;
};
/** What each sentence orders to be left out. */
const leavings = new WeakMap<Sentence, string | undefined>();
/** "Leave Poland out again", after that: both name the same and nothing else. */
const isOutAgain = (one: Sentence, piece: string): boolean => {
  if (!leavings.has(one)) leavings.set(one, readLeaving(one));
  const leaving = leavings.get(one);
  if (leaving === undefined) return false;
  const taking = piece.split(GOES_ON).find((part) => TAKES_IN.test(part)) ?? piece;
  return shareOfNames(leaving, taking) === 1 && shareOfNames(taking, leaving) === 1;
};

const EXAMPLE =
  /^(?:e\.g\.|for (?:example|instance)|such as|z\. ?B\.|par exemple|p\. ?ej\.|por ejemplo|por exemplo|per esempio)/iu;

/** What is said later in the words of a piece. */
export const wordSigns = (
  { turns, users, last, lastSaid, undone }: Heard,
  piece: SpokenPiece,
): Record<string, number> => {
  const { text, turn, stems } = piece;
  const most = { corrected: 0, denied: 0, undone: 0, takenBack: 0 };
  let [nameDenied, broughtBack, forgotten, outAgain] = [false, false, false, false];
  const takesIn = TAKES_IN.test(text) && !LEAVES_OUT.test(text);
  // "Exclude bots, and Italy": the second is left out as well.
  const isListed = piece.place > 0 && stems.size <= FEW && LEAVES_OUT.test(piece.of.text.split(/[,;:]/u, 1)[0] ?? '');
  const leavesOut = LEAVES_OUT.test(text) || isListed;
  const denied = readContrast(text)?.gone;
  const next = turns[turn + 1]?.small ?? '';
  // "A second rule? E.g. a new device": goes with what it is an example of.
  const before =
    piece.sentence > 0 && EXAMPLE.test(piece.of.text) ? turns[turn]?.sentences[piece.sentence - 1] : undefined;
  const names = (text.match(NAMES) ?? []).map((name) => name.toLowerCase());
  for (const at of users) {
    if (at <= turn || undone.has(at)) continue;
    for (const one of turns[at]?.sentences ?? []) {
      most.takenBack = Math.max(most.takenBack, takenBackBy(one, piece));
      forgotten ||=
        turn !== users[0] && (isForgottenBy(one, text) || (before !== undefined && isForgottenBy(one, before.text)));
      if (leavesOut && bringsBack(one, text))
        broughtBack ||= shareOfNames(bringingPart(one.text), text) >= HALF || pointsAt({ turns }, at, one, text);
      outAgain ||= takesIn && isOutAgain(one, text);
      // "Logo churn, not revenue churn", and then "make that revenue churn after all".
      if (denied !== undefined && !one.asks && AFTER_ALL.test(one.text) && hasPhrase(one.text, denied))
        broughtBack = true;
      const share = shareIn(stems, one.stems);
      if (share > 0) {
        if (one.corrects || one.redoes) most.corrected = Math.max(most.corrected, share);
        if (one.cues.denies) most.denied = Math.max(most.denied, share);
        if (one.kind === 'revoke') most.undone = Math.max(most.undone, share);
      }
      if (one.cues.denies && names.some((name) => one.text.toLowerCase().includes(name))) nameDenied = true;
    }
  }
  return {
    corrected: most.corrected,
    denied: most.denied,
    undone: most.undone,
    takenBack: most.takenBack,
    nameDenied: Number(nameDenied),
    broughtBack: Number(broughtBack),
    forgotten: Number(forgotten),
    outAgain: Number(outAgain),
    userLater: shareOf(stems, (stem) => lastSaid(stem) > turn),
    userLast: shareOf(stems, (stem) => lastSaid(stem) === last),
    agentNext: shareOf(stems, (stem) => next.includes(stem)),
  };
};
