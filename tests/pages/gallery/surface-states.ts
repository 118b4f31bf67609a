import { EMPTY_STATE, type CoachState } from '../../../lib/coach/state';
import { SECRET, typed, VAGUE } from '../../components/hints/state';

const WITH_CARD = { hints: [VAGUE], turns: 34 };
const SECRET_HELD = { hints: [SECRET], guard: SECRET };
const PALETTE = { span: { start: 0, end: 0 }, text: '' };

/** The surface at a composer by name: its card, its guard, its lines of news and its palette. */
export const SURFACE_STATES: Readonly<Record<string, CoachState>> = {
  card: typed({ ...WITH_CARD, card: { hint: VAGUE, by: 'caret' } }),
  'card-bare': typed({ hints: [{ ...VAGUE, fixes: [] }], card: { hint: { ...VAGUE, fixes: [] }, by: 'caret' } }),
  'card-ignore': typed({ ...WITH_CARD, card: { hint: VAGUE, by: 'pointer', menu: true } }),
  guard: typed(SECRET_HELD),
  'news-ignored': typed({ notice: { kind: 'ignored', words: 'Vague period', canUndo: true } }),
  'news-refused': typed({ notice: { kind: 'brief-refused', words: 'Why did revenue drop?' } }),
  'news-paused': typed({ paused: true, notice: { kind: 'paused', words: '' } }),
  'news-none': typed({ notice: { kind: 'none', words: '' } }),
  'panel-hints': typed({ hints: [VAGUE, SECRET], panel: 'pointer' }),
  'panel-paused': typed({ paused: true, panel: 'pointer' }),
  palette: { ...EMPTY_STATE, palette: { ...PALETTE, query: '' } },
  'palette-found': { ...EMPTY_STATE, palette: { ...PALETTE, query: 'revenue' } },
  'palette-none': { ...EMPTY_STATE, palette: { ...PALETTE, query: 'xyzzy' } },
};
