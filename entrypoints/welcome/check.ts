import { combine } from '../../lib/coach/in-force';
import { readTeam } from '../../lib/coach/team';
import { lintDraft } from '../../lib/coach/lint-draft';
import type { Hint } from '../../lib/rules/rule';
import generic from '../../lib/sites/generic';
import { settingsItem, storedPacksItem } from '../../lib/store/items';
import { doAll } from '../../lib/text/steps';

const OPENING = { turns: 0, tokens: 0, prompts: [], mentions: [] };

/** The user's own rules, for a text that would open a thread. */
export const readyCheck = async (): Promise<(text: string) => readonly Hint[]> => {
  const inForce = combine(doAll(readTeam(await storedPacksItem.get())), await settingsItem.get());
  return (text) => lintDraft({ text, mentions: [] }, generic, OPENING, inForce).hints;
};
