import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ruleEntries, type Level, type RuleFacts } from '../../../components/options/rule-entries';
import { RulesSection } from '../../../components/options/RulesSection';
import { RULES } from '../../../lib/rules/index';
import { focused, PACK, press } from './page';

const NONE: RuleFacts = { packs: [], chosen: {}, quiet: [], outcomes: [], measured: {} };

interface Asked {
  readonly levels: (readonly [rule: string, level: Level | undefined])[];
  readonly woken: string[];
  readonly all: Readonly<Record<string, Level>>[];
}

const show = (facts: Partial<RuleFacts> = {}, target?: string): Asked => {
  const asked: Asked = { levels: [], woken: [], all: [] };
  render(section(facts, asked, target));
  return asked;
};

const section = (facts: Partial<RuleFacts>, asked: Asked, target?: string) => (
  <RulesSection
    entries={ruleEntries({ ...NONE, ...facts })}
    target={target}
    onLevel={(rule, level) => asked.levels.push([rule, level])}
    onWake={(woken) => asked.woken.push(woken)}
    onLevels={(levels) => asked.all.push(levels)}
  />
);

const rule = (title: string) => within(screen.getByRole('article', { name: title }));

const search = (words: string): void => {
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: words } });
};

describe('the rules', () => {
  it('are all there, each with its reason and a switch that tells how it stands', () => {
    show();
    for (const { title, why, off = false } of RULES) {
      // What a prompt would fill in is left blank.
      expect(rule(title).getByText(why.replace(/\{\w+\}/gu, '…')), title).toBeTruthy();
      // Its name says whose it is and not how it stands: that is read besides.
      const toggle = rule(title).getByRole('switch', { name: title });
      expect(toggle.getAttribute('aria-checked'), title).toBe(String(!off));
    }
  });

  it('stand under their groups, those of a pack under its name', () => {
    show({ packs: [PACK] });
    expect(screen.getByRole('heading', { name: 'Scope' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'From the pack Data team' })).toBeTruthy();
    expect(rule('Net or gross?').getByRole('switch')).toBeTruthy();
  });

  it('show examples with the flagged words marked, and the source, when opened', () => {
    show({ packs: [PACK] }, 'vague-time');
    const marked = [...screen.getByRole('article', { name: 'Vague period' }).querySelectorAll('mark')];
    expect(marked.map(({ textContent }) => textContent)).toContain('recently');
    expect(rule('Vague period').getByText(/Hex asks for the exact period/u)).toBeTruthy();
    expect(rule('Vague period').getByText('vague-time')).toBeTruthy();
  });

  it('show what a rule of a pack flags in its own tests', () => {
    show({ packs: [PACK] }, 'data-team/say-net');
    const marked = [...screen.getByRole('article', { name: 'Net or gross?' }).querySelectorAll('mark')];
    expect(marked.map(({ textContent }) => textContent)).toEqual(['turnover']);
    expect(rule('Net or gross?').getByText('What was net revenue in May?')).toBeTruthy();
  });

  it('that went quiet say so with the figures, and speak again by the link or the switch', () => {
    const outcomes = [{ rule: 'vague-time', shown: 24, fixed: 1, dismissed: 2, notUseful: 3 }];
    const asked = show({ quiet: ['vague-time'], outcomes });
    const quiet = rule('Vague period');
    expect(quiet.getByText(/It went quiet by itself: 3 of 24 hints were not useful to you/u)).toBeTruthy();
    expect(quiet.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    fireEvent.click(quiet.getByRole('button', { name: 'Turn Vague period on again' }));
    fireEvent.click(quiet.getByRole('switch'));
    expect(asked).toEqual({ levels: [], woken: ['vague-time', 'vague-time'], all: [] });
  });

  it('that went quiet speak where the user says so: that word is last', () => {
    show({ quiet: ['vague-time'], chosen: { 'vague-time': 'hint' } });
    expect(rule('Vague period').getByRole('switch').getAttribute('aria-checked')).toBe('true');
    expect(rule('Vague period').queryByText(/went quiet/u)).toBeNull();
  });

  it('show counts and precision where there are some, and nothing where there are none', () => {
    show({
      outcomes: [{ rule: 'time-range', shown: 12, fixed: 5, dismissed: 2, notUseful: 1 }],
      measured: { 'time-range': { right: 96, hints: 100 } },
    });
    expect(rule('No period').getByText(/shown 12 · fixed 5 · dismissed 2 · not useful 1/u)).toBeTruthy();
    expect(rule('No period').getByText(/right in 96 of 100 hints/u)).toBeTruthy();
    expect(rule('Vague period').queryByText(/shown|right in/u)).toBeNull();
  });
});

describe('a level', () => {
  it('is set by the switch and by the list', () => {
    const { levels } = show();
    fireEvent.click(rule('No period').getByRole('switch'));
    fireEvent.change(rule('No period').getByLabelText('How No period is shown'), { target: { value: 'warn' } });
    expect(levels).toEqual([
      ['time-range', 'off'],
      ['time-range', 'warn'],
    ]);
  });

  it('that equals the default is no choice of the user', () => {
    const { levels } = show({ chosen: { 'time-range': 'off' } });
    fireEvent.click(rule('No period').getByRole('switch'));
    expect(levels).toEqual([['time-range', undefined]]);
  });

  it('of the user is said so, with the way back', () => {
    const { levels } = show({ chosen: { 'time-range': 'off' } });
    expect(rule('No period').getByText(/Set by you. Default: Mark/u)).toBeTruthy();
    fireEvent.click(rule('No period').getByRole('button', { name: 'Reset No period to default' }));
    expect(levels).toEqual([['time-range', undefined]]);
  });

  it('of a pack is said so, and the user has the last word', () => {
    show({ packs: [PACK] });
    expect(rule('Vague period').getByText('Set by the pack Data team.')).toBeTruthy();
    expect(rule('Vague period').getByRole('switch').getAttribute('aria-checked')).toBe('false');
  });

  it('goes back for all rules at once, and comes again by Undo', () => {
    const chosen = { 'time-range': 'off', 'bare-verb': 'warn' } as const;
    const { all } = show({ chosen });
    fireEvent.click(screen.getByRole('button', { name: 'Reset all to default' }));
    expect(all).toEqual([{}]);
  });
});

describe('the search', () => {
  it('finds rules by any of their words and says how many', () => {
    show({ packs: [PACK] });
    search('finance gross');
    expect(screen.getByText('1 rule')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('says so when nothing fits, with the way back', () => {
    show();
    search('no such thing');
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getAllByRole('article')).toHaveLength(RULES.length);
  });
});

describe('a link to a rule', () => {
  it('opens it and gives it the focus', () => {
    show({}, 'time-range');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Examples and source of No period');
    expect(document.activeElement?.closest('details')?.open).toBe(true);
  });

  it('to one that is gone says so', () => {
    show({}, 'data-team/say-net');
    expect(screen.getByText(/There is no rule “data-team\/say-net” here/u)).toBeTruthy();
  });
});

describe('the way back, for who uses no mouse', () => {
  const chosen = { 'time-range': 'off', 'vague-time': 'warn' } as const;

  it('of one rule is said, each time, and leaves the focus on that rule’s title', () => {
    const asked: Asked = { levels: [], woken: [], all: [] };
    const { rerender } = render(section({ chosen: { 'time-range': 'off' } }, asked));
    press('Reset No period to default');
    const first = screen.getByText('“No period” is at its default again.');
    expect(first.closest('[role=status]')).toBeTruthy();
    rerender(section({}, asked));
    expect(focused()).toBe('No period');
    fireEvent.click(rule('No period').getByRole('switch'));
    rerender(section({ chosen: { 'time-range': 'off' } }, asked));
    expect(screen.queryByText('“No period” is at its default again.')).toBeNull();
    press('Reset No period to default');
    expect(screen.getByText('“No period” is at its default again.')).not.toBe(first);
  });

  it('of a rule that went quiet is said, and leaves the focus on its title', () => {
    show({ quiet: ['vague-time'] });
    press('Turn Vague period on again');
    expect(screen.getByText('“Vague period” may speak again.')).toBeTruthy();
    expect(focused()).toBe('Vague period');
  });

  it('of all leads to Undo once they are reset, and from there to the section’s title', () => {
    const asked: Asked = { levels: [], woken: [], all: [] };
    const { rerender } = render(section({ chosen }, asked));
    press('Reset all to default');
    rerender(section({}, asked));
    expect(screen.getByText('Every rule is at its default again.')).toBeTruthy();
    expect(focused()).toBe('Undo');
    press('Undo');
    expect(asked.all).toEqual([{}, chosen]);
    expect(focused()).toBe('Rules');
    expect(screen.getByText('2 rules are set by you again.')).toBeTruthy();
  });

  it('of all takes no focus when rules are set and reset elsewhere later on', () => {
    const asked: Asked = { levels: [], woken: [], all: [] };
    const { rerender } = render(section({ chosen }, asked));
    press('Reset all to default');
    rerender(section({}, asked));
    screen.getByRole('searchbox').focus();
    rerender(section({ chosen }, asked));
    expect(screen.queryByText('Every rule is at its default again.')).toBeNull();
    rerender(section({}, asked));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('of a search that found nothing leads to its box', () => {
    show();
    search('no such thing');
    press('Show all');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});
