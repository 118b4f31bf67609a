import type { Turn } from '../thread';
import { withoutAddresses } from './addresses';
import { ownWords } from './own-words';
import { isOutdated, type Change } from './changes';
import { hasPhrase } from './phrases';

/** A turn with the assets that the site itself marks as mentioned. */
export type MentioningTurn = Turn & { readonly mentions?: readonly string[] };

/** "@Weekly Revenue Review (EU)", "@fct_orders": a word, and capitalised words after a capitalised one. */
const TYPED =
  /(?<![\p{L}\p{N}_.@])@(\p{Lu}[\p{L}\p{N}_-]*(?: (?:(?:of|by|and|&|for|per|-|–) )?(?:\p{Lu}[\p{L}\p{N}_-]*|\(\p{Lu}[^)\n]{0,20}\)))*|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_]+)*)/gu;

/** As the user's, or with a year at the end. */
const OFFERED = new RegExp(`${TYPED.source}( (?:19|20)\\d\\d(?!\\d))?`, 'gu');
/** "Saved as lake.clean_v2". */
const SAVED =
  /\b(?:saved|stored|written|created|materiali[sz]ed|gespeichert|guardado|enregistré\p{L}*)(?: \p{L}+)? (?:as|to|in|als|como|en|sous|dans) [`"]?(\p{L}[\p{L}\d]*(?:[._]\p{L}[\p{L}\d]*)+)/giu;
/** Says that something that was used is the wrong one, in the languages that people write here. */
const UNSURE =
  /(?<!\p{L})(?:wrong|outdated|old|stale|deprecated|retired|instead|rather|not|don['’]t|never|isn['’]t|falsch\w*|veraltet\w*|alte\w*|nicht|kein\w*|statt|sondern|no|vieja?|antigu\w+|obsolet\w+|périmée?s?|pas|ancien\w*|mauvaise?|plutôt|n[ãa]o|antig[oa]|errad\w+|desatualizad\w+|non|vecchi\w+|sbagliat\w+|niet|verkeerd\w*|oude?)(?!\p{L})/iu;
/** Assets that the agent says it took, unless the user's next words doubt them or name others. */
const takenUp = (turn: Turn, next: Turn | undefined): string[] => {
  const said = next?.role === 'user' ? ownWords(next) : '';
  const names = turn.parts
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text }) =>
      Array.from(withoutAddresses(text).matchAll(OFFERED), ([, name = '', year = '']) => `${name.trim()}${year}`),
    );
  names.push(
    ...turn.parts
      .filter(({ kind }) => kind === 'text')
      .flatMap(({ text }) => Array.from(withoutAddresses(text).matchAll(SAVED), ([, name = '']) => name)),
  );
  const isMeant = (name: string): boolean => said.toLowerCase().includes(name.toLowerCase());
  const isOther = UNSURE.test(said) && /@\p{L}/u.test(said);
  return isOther ? names.filter(isMeant) : names;
};

/** Names of the assets that the user mentioned and that are still in use, in the order of their first mention. */
export const assetsOf = (turns: readonly MentioningTurn[], changes: readonly Change[]): string[] => {
  const names = new Map<string, string>();
  for (const [place, turn] of turns.entries()) {
    if (turn.role !== 'user') {
      for (const name of takenUp(turn, turns[place + 1])) names.set(name.toLowerCase(), name);
      continue;
    }
    const typed = Array.from(withoutAddresses(ownWords(turn)).matchAll(TYPED), ([, name = '']) => name.trim());
    for (const name of turn.mentions ?? typed) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
  }
  return [...names.values()].filter(
    (name) =>
      !isOutdated(
        `@${name}`,
        changes.filter(({ gone }) => gone.includes(name)),
      ),
  );
};

const READS = /\b(?:from|join)\s+(@?"?[\p{L}_][\p{L}\p{N}_]*(?:"?\."?[\p{L}_][\p{L}\p{N}_]*)*"?)/giu;
const FENCED = /```[\s\S]*?(?:```|$)/gu;
const GOES = /\b(?:wrong|outdated|old|not|instead|deprecated|statt|falsch|viejo|ancien\w*|errad[ao])\b/iu;
const MOST = 4;

/** Tables that the user's own pasted queries read, unless the user says that they are the wrong ones. */
export const pastedTables = (turns: readonly Turn[], said: readonly string[]): string[] => {
  const names = new Set<string>();
  for (const { role, parts } of turns) {
    if (role !== 'user') continue;
    for (const { kind, text } of parts) {
      const code = kind === 'code' ? [text] : kind === 'text' ? (text.match(FENCED) ?? []) : [];
      for (const query of code) for (const [, name = ''] of query.matchAll(READS)) names.add(name.replaceAll('"', ''));
    }
  }
  return [...names].filter((name) => !said.some((text) => hasPhrase(text, name) && GOES.test(text))).slice(0, MOST);
};
