import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ago } from '../../../components/options/ago';
import { DataSection } from '../../../components/options/DataSection';
import { pieces } from '../../../components/options/flagged';
import { readIgnored, readSilenced } from '../../../components/options/ignored-words';
import { IgnoredSection, type IgnoredFacts } from '../../../components/options/IgnoredSection';
import { KeyboardSection } from '../../../components/options/KeyboardSection';
import { ruleEntries, type RuleFacts } from '../../../components/options/rule-entries';
import { readRoute } from '../../../components/options/sections';
import { SitesSection } from '../../../components/options/SitesSection';
import { RULES } from '../../../lib/rules/index';
import type { OutcomeRow } from '../../../lib/store/database';
import { unsentKey } from '../../../lib/thread/unsent';
import { NOW } from './page';

describe('the address', () => {
  it.each([
    ['', { section: 'packs' }],
    ['#rules', { section: 'rules' }],
    ['#rules/time-range', { section: 'rules', target: 'time-range' }],
    ['#rules%2Fdata-team%2Fsay-net', { section: 'rules', target: 'data-team/say-net' }],
    ['#nowhere/at-all', { section: 'packs', target: 'at-all' }],
    ['#%', { section: 'packs' }],
  ])('%s opens %o', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });
});

describe('times', () => {
  it.each([
    [10_000, 'just now'],
    [5 * 60_000, '5 minutes ago'],
    [2 * 3_600_000, '2 hours ago'],
    [26 * 3_600_000, 'yesterday'],
    [-60_000, 'just now'],
  ])('%i ms ago are %s', (passed, words) => {
    expect(ago(NOW - passed, NOW)).toBe(words);
  });
});

describe('an example', () => {
  it('is cut at its flagged words, in order, twice the same too', () => {
    expect(pieces('Orders of orders, Orders', ['Orders', 'Orders'])).toEqual([
      { text: 'Orders', flagged: true },
      { text: ' of orders, ', flagged: false },
      { text: 'Orders', flagged: true },
    ]);
  });

  it('of great length is shown by its ends', () => {
    const [only] = pieces('a,1\n'.repeat(4000), ['']);
    expect(only?.flagged).toBe(false);
    expect(only?.text.length).toBeLessThan(250);
  });
});

const refuse = (origin: string) => Promise.reject(new Error(`The browser keeps ${new URL(origin).host}.`));

describe('sites', () => {
  const sites = {
    installed: [{ name: 'Hex', hosts: '*.hex.tech' }],
    added: [{ origin: 'https://claude.ai', name: 'Claude', lost: true }],
    paused: ['https://app.hex.tech'],
  };

  it('can be taken back and resumed, each said when it is done', async () => {
    const asked: string[] = [];
    const note = (what: string) => (origin: string) => {
      asked.push(`${what} ${origin}`);
      return Promise.resolve();
    };
    render(<SitesSection sites={sites} actions={{ forget: note('forget'), resume: note('resume') }} />);
    expect(screen.getByText(/no longer lets the coach in/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take back claude.ai' }));
    expect(await screen.findByText('claude.ai is taken back. The coach no longer sees it.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Resume on app.hex.tech' }));
    expect(await screen.findByText('The coach works on app.hex.tech again.')).toBeTruthy();
    expect(asked).toEqual(['forget https://claude.ai', 'resume https://app.hex.tech']);
  });

  it('keep the reason when that fails', async () => {
    render(<SitesSection sites={sites} actions={{ forget: refuse, resume: refuse }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Take back claude.ai' }));
    expect(await screen.findByText('The browser keeps claude.ai.')).toBeTruthy();
  });
});

const showIgnored = (
  more: Partial<IgnoredFacts>,
  outcomes: readonly OutcomeRow[] = [],
  chosen: RuleFacts['chosen'] = {},
): (readonly unknown[])[] => {
  const asked: (readonly unknown[])[] = [];
  const quiet = outcomes.map(({ rule }) => rule);
  render(
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
    />,
  );
  return asked;
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

describe('the data', () => {
  const stored = { threads: 12, turns: 1340, outcomes: 6, ignored: 3, packs: 1 };
  const asked: string[] = [];
  const show = (onRetention = (_days: number) => Promise.resolve(), onErase = () => Promise.resolve()) =>
    render(
      <DataSection
        stored={stored}
        learnt={[{ site: 'https://app.hex.tech', name: 'Churn Radar', count: 3, lastAt: 0, prompts: [] }]}
        retentionDays={90}
        onForget={({ name }) => asked.push(`forget ${name}`)}
        onKeep={({ name }) => asked.push(`keep ${name}`)}
        onRetention={onRetention}
        onErase={onErase}
      />,
    );

  it('is counted', () => {
    show();
    expect(screen.getByRole('row', { name: /Messages in them/u }).textContent).toContain((1340).toLocaleString());
  });

  it('names what was learnt, and takes a name out and back', () => {
    show();
    expect(screen.getByText('in 3 prompts on app.hex.tech')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Forget Churn Radar on app.hex.tech' }));
    expect(screen.getByText('Churn Radar is forgotten, and not learnt again on this site.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked).toEqual(['forget Churn Radar', 'keep Churn Radar']);
  });

  it.each(['0', '731', '1.5', ''])('is not kept for %s days', async (days) => {
    show(() => Promise.reject(new Error('saved')));
    fireEvent.change(screen.getByLabelText('Keep threads for'), { target: { value: days } });
    expect(await screen.findByText('A whole number of days from 1 to 730.')).toBeTruthy();
  });

  it('is kept for as long as the user says', async () => {
    const saved: number[] = [];
    show((days) => {
      saved.push(days);
      return Promise.resolve();
    });
    fireEvent.change(screen.getByLabelText('Keep threads for'), { target: { value: '30' } });
    expect(await screen.findByText('Threads are kept for 30 days.')).toBeTruthy();
    expect(saved).toEqual([30]);
  });

  it('is erased after one question, with a clear result', async () => {
    let erased = 0;
    show(undefined, () => {
      erased += 1;
      return Promise.resolve();
    });
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything learnt' }));
    expect(erased).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(await screen.findByText(/^Erased\./u)).toBeTruthy();
    expect(erased).toBe(1);
  });

  it('that could not be erased says why, and asks again', async () => {
    show(undefined, () => Promise.reject(new Error('The disk is full.')));
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything learnt' }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Erase' })).toBeTruthy();
  });
});

describe('the keys', () => {
  it('are listed with what they do, also those that are not set', () => {
    const shortcuts = [
      { name: 'next-hint', does: 'Go to the next hint', keys: 'Alt+Shift+H' },
      { name: 'open-panel', does: 'Open the panel', keys: '' },
    ];
    let opened = 0;
    render(<KeyboardSection shortcuts={shortcuts} onChange={() => (opened += 1)} />);
    expect(screen.getByText('Alt+Shift+H')).toBeTruthy();
    expect(screen.getByText('no keys')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change in the browser' }));
    expect(opened).toBe(1);
  });
});
