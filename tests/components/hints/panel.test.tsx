import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Panel } from '../../../components/hints/Panel';
import type { CoachState } from '../../../lib/coach/state';
import { EMPTY_SCOPE, readScope } from '../../../lib/scope/read-scope';
import { proseOf } from '../../../lib/text/prose';
import { speakEnglish } from '../english';
import { typed, VAGUE } from './state';

const open = (state: CoachState) => {
  const said: string[] = [];
  render(
    <Panel
      state={state}
      onHint={(hint, byKey) => said.push(`${hint.rule} ${byKey ? 'key' : 'pointer'}`)}
      onPause={(paused) => said.push(paused ? 'pause' : 'resume')}
      onAdvice={() => said.push('advice')}
      onPalette={() => said.push('palette')}
      onClose={() => said.push('close')}
    />,
  );
  return said;
};
const panelText = (): string => screen.getByRole('dialog').textContent ?? '';

beforeAll(speakEnglish);
afterEach(cleanup);

describe('the panel', () => {
  const scope = { ...EMPTY_SCOPE, metric: [{ start: 5, end: 12 }], time: [{ start: 13, end: 21 }] };

  it('says which slots are said with their words, missing, or open', () => {
    open(typed({ scope, hints: [VAGUE] }));
    const slots = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(slots).toContain('✓metric · changed');
    expect(slots).toContain('○period · not said');
    expect(slots).toContain('·breakdown');
  });

  it.each([
    ['Compare it with @Weekly Revenue Review, by week', 'compared with · Weekly Revenue Review'],
    ['Compare it with the weekly revenue review', 'compared with · weekly revenue review'],
    ['Net revenue vs last year, by week', 'compared with · last year'],
    ['Net revenue, week over week', 'comparison · week over week'],
    ['Net revenue in May', 'compared with'],
  ])('says what is compared, not how it was put: %s', (text, slot) => {
    const at = text.indexOf('@');
    const mentions = at < 0 ? [] : [{ start: at, end: at + 22, name: 'Weekly Revenue Review' }];
    open(typed({ draft: { text, mentions }, scope: readScope(proseOf(text)) }));
    const slots = screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(1));
    expect(slots).toContain(slot);
  });

  it('says the effort with its three drivers and what it is like', () => {
    open(typed({ scope }));
    for (const words of ['Effort: medium', 'like a driver question', 'one asset must be searched for', 'no period'])
      expect(panelText()).toContain(words);
    expect(panelText()).toContain('Nothing to add.');
  });

  it('lists hints, those about the whole prompt with what their fixes offer', () => {
    const { start: _start, end: _end, ...whole } = VAGUE;
    const said = open(typed({ scope, hints: [VAGUE, { ...whole, rule: 'time-range', title: 'No period', key: 'b' }] }));
    fireEvent.click(screen.getByRole('button', { name: /“recently”/ }), { detail: 1 });
    fireEvent.click(screen.getByRole('button', { name: /No period.*last 28 days · this quarter/ }));
    expect(said).toEqual(['vague-time pointer', 'time-range key']);
  });

  it('says how much is sent along, with its error bar', () => {
    const status = { health: { tokens: { low: 41_000, high: 58_000 } }, estimated: false } as CoachState['status'];
    open(typed({ scope, status }));
    expect(panelText()).toContain('~38 tokens here');
    expect(panelText()).toContain('41k–58k sent along');
  });

  it('says that nothing is typed, and that it is paused', () => {
    open(typed({ draft: { text: ' ', mentions: [] } }));
    expect(panelText()).toContain('Nothing typed yet.');
    cleanup();
    const said = open(typed({ paused: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Resume here' }));
    expect(said).toEqual(['resume']);
  });
});
