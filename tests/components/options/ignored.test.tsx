import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { readIgnored, readSilenced } from '../../../components/options/ignored-words';
import { IgnoredSection, type IgnoredFacts } from '../../../components/options/IgnoredSection';
import { ruleEntries, type RuleFacts } from '../../../components/options/rule-entries';
import { RULES } from '../../../lib/rules/index';
import type { OutcomeRow } from '../../../lib/store/database';
import { unsentKey } from '../../../lib/thread/unsent';
import { focused, press } from './page';

const showIgnored = (
  more: Partial<IgnoredFacts>,
  outcomes: readonly OutcomeRow[] = [],
  chosen: RuleFacts['chosen'] = {},
): (readonly unknown[])[] => {
  const asked: (readonly unknown[])[] = [];
  render(section(more, asked, outcomes, chosen));
  return asked;
};

const section = (
  more: Partial<IgnoredFacts>,
  asked: (readonly unknown[])[] = [],
  outcomes: readonly OutcomeRow[] = [],
  chosen: RuleFacts['chosen'] = {},
) => {
  const quiet = outcomes.map(({ rule }) => rule);
  return (
    <IgnoredSection
      ignored={{ hints: [], silenced: [], snoozedUntil: undefined, ...more }}
      rules={ruleEntries({ packs: [], chosen, quiet, outcomes, measured: {} })}
      actions={{
        restore: (restored) => asked.push(['restore', ...restored]),
        ignore: (again) => asked.push(['ignore', ...again]),
        silence: ({ silence }, silent) => asked.push([silent, silence.rule, silence.place]),
        turnOff: (rule, off) => asked.push([off ? 'off' : 'on', rule]),
        snooze: (until) => asked.push(['snooze', until]),
        wake: (rule) => asked.push(['wake', rule]),
      }}
    />
  );
};

describe('ignored hints', () => {
  const keys = ['vague-time:recently', 'pasted-secret:1x2y3z', 'bare-verb:', 'gone-pack/rule:a:b'];

  it('are read from their keys, the newest first', () => {
    expect(readIgnored(keys, RULES)).toEqual([
      { key: 'gone-pack/rule:a:b', rule: 'gone-pack/rule', words: 'a:b', secret: false },
      { key: 'bare-verb:', rule: 'bare-verb', words: '', secret: false, title: 'Nothing asked yet' },
      {
        key: 'pasted-secret:1x2y3z',
        rule: 'pasted-secret',
        words: '1x2y3z',
        secret: true,
        title: 'Secret in the prompt',
      },
      { key: 'vague-time:recently', rule: 'vague-time', words: 'recently', secret: false, title: 'Vague period' },
    ]);
  });

  it('come back one by one and all at once, and go again by Undo', () => {
    const asked = showIgnored({ hints: readIgnored(keys, RULES) });
    expect(screen.queryByText(/1x2y3z/u)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Restore Vague period on “recently”' }));
    expect(screen.getByText('1 hint may come back.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Restore all' }));
    expect(screen.getByText('4 hints may come back.')).toBeTruthy();
    expect(asked).toEqual([
      ['restore', 'vague-time:recently'],
      ['ignore', 'vague-time:recently'],
      ['restore', ...keys.toReversed()],
    ]);
  });

  it('are none at first', () => {
    showIgnored({});
    expect(screen.getByRole('heading', { name: 'Nothing is ignored' })).toBeTruthy();
    expect(screen.getByText(/^\d+ rules are off by default\.$/u)).toBeTruthy();
  });

  it('are rules that were turned off everywhere, but not those that came so', () => {
    const came = RULES.find(({ off }) => off)?.id ?? '';
    const asked = showIgnored({}, [], { 'vague-time': 'off', [came]: 'off' });
    expect(screen.queryByText('Nothing is ignored')).toBeNull();
    expect(screen.getAllByRole('button', { name: /everywhere$/u })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Restore Vague period everywhere' }));
    expect(screen.getByText('“Vague period” may speak again.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked).toEqual([
      ['on', 'vague-time'],
      ['off', 'vague-time'],
    ]);
  });

  it('are rules in a thread that is not sent yet', () => {
    const begun = [{ rule: 'bare-verb', scope: 'thread', place: unsentKey('hex', 1000) }] as const;
    showIgnored({ silenced: readSilenced(begun, RULES, new Map()) });
    expect(screen.getByText('a new thread, not sent yet')).toBeTruthy();
  });

  it('are rules too, on a site or in a thread, each with its way back and its Undo', () => {
    const silences = [
      { rule: 'vague-time', scope: 'site', place: 'https://app.hex.tech' },
      { rule: 'time-range', scope: 'thread', place: 'hex:1' },
      { rule: 'bare-verb', scope: 'thread', place: 'hex:2' },
    ] as const;
    const asked = showIgnored({ silenced: readSilenced(silences, RULES, new Map([['hex:1', 'EU revenue']])) });
    expect(screen.getByRole('heading', { name: 'Rules on one site' })).toBeTruthy();
    expect(screen.getByText('a thread that is no longer stored')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /on EU revenue$/u }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Restore Vague period on app.hex.tech' }));
    expect(screen.getByText('“Vague period” may speak again.')).toBeTruthy();
    expect(asked).toEqual([
      [false, 'time-range', 'hex:1'],
      [true, 'time-range', 'hex:1'],
      [false, 'vague-time', 'https://app.hex.tech'],
    ]);
  });

  it('are everything for an hour: woken here, asleep again by Undo', () => {
    const until = new Date(2026, 9, 9, 15, 40).getTime();
    const asked = showIgnored({ snoozedUntil: until });
    expect(screen.getByText(/Everything is quiet until 0?3:40/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Wake' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked).toEqual([
      ['snooze', 0],
      ['snooze', until],
    ]);
  });

  it('are those of rules that went quiet by themselves', () => {
    const asked = showIgnored({}, [{ rule: 'vague-time', shown: 24, fixed: 0, dismissed: 3, notUseful: 4 }]);
    expect(screen.getByText('4 of 24 not useful')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Turn Vague period on again' }));
    expect(asked).toEqual([['wake', 'vague-time']]);
  });
});

describe('what comes back, for who uses no mouse', () => {
  const hints = readIgnored(['vague-time:recently', 'vague-time:lately'], RULES);

  it('leads to Undo each time and is said each time, in the same words too', () => {
    const { rerender } = render(section({ hints }));
    press(/“lately”$/u);
    const first = screen.getByText('1 hint may come back.');
    expect(focused()).toBe('Undo');
    rerender(section({ hints: hints.slice(1) }));
    press(/“recently”$/u);
    rerender(section({}));
    expect(focused()).toBe('Undo');
    const again = screen.getByText('1 hint may come back.');
    expect(again).not.toBe(first);
    expect(again.closest('[role=status]')).toBeTruthy();
  });

  it('leaves the focus on the section’s title after Undo, and says that it went again', () => {
    showIgnored({ hints });
    press(/“lately”$/u);
    press('Undo');
    expect(focused()).toBe('Ignored');
    expect(screen.getByText('1 hint is ignored again.')).toBeTruthy();
  });

  it('leaves it there too where there is no Undo', () => {
    showIgnored({}, [{ rule: 'vague-time', shown: 24, fixed: 0, dismissed: 3, notUseful: 4 }]);
    press('Turn Vague period on again');
    expect(focused()).toBe('Ignored');
  });

  it('takes no focus when something else changes', () => {
    const { rerender } = render(section({ hints }));
    press(/“lately”$/u);
    screen.getByRole('button', { name: /“recently”$/u }).focus();
    rerender(section({ hints: hints.slice(1) }));
    expect(focused()).toBe('Restore');
  });
});
