import { describe, expect, it } from 'vitest';
import { fixed, flagged, hintsOf } from './lint-pack';

const PHRASE = { message: 'Which {words}?', phrases: ['arr', 'churn rate'] };
const REPLACE = {
  kind: 'replace',
  message: 'Say {better}, not {words}.',
  phrases: undefined,
  replacements: { turnover: 'net revenue', gmv: 'GMV', revenue: 'net revenue' },
};
const NEED = { kind: 'need', phrases: undefined, when: ['Q1', 'Q2'], need: ['fiscal', 'calendar'], insert: '(fiscal)' };
const MISSING = { kind: 'missing', phrases: undefined, need: ['region', 'country'], insert: 'by region' };
const COUNT = { kind: 'count', message: '{count} questions.', phrases: ['and also', 'then'], max: 2 };

describe('every rule of a pack', () => {
  it('bears the name of its pack and of its rule', () => {
    expect(hintsOf(PHRASE, 'our ARR by month')[0]).toMatchObject({
      rule: 'acme/say-arr',
      pack: 'Acme',
      group: 'guides',
      severity: 'hint',
      title: 'Acme',
      message: 'Which ARR?',
      why: 'There are two.',
    });
    expect(hintsOf({ ...PHRASE, title: 'ARR', level: 'warn' }, 'our ARR')[0]).toMatchObject({
      title: 'ARR',
      severity: 'warn',
    });
  });

  it.each([
    ['opening', [1, 0]],
    ['follow-up', [0, 1]],
    ['any', [1, 1]],
    [undefined, [1, 1]],
  ])('speaks in the turns it is for: %s', (turns, [first, later]) => {
    expect(hintsOf({ ...PHRASE, turns }, 'our ARR')).toHaveLength(first ?? -1);
    expect(hintsOf({ ...PHRASE, turns }, 'our ARR', 4)).toHaveLength(later ?? -1);
  });

  it('is silent when it is off', () => {
    expect(hintsOf({ ...PHRASE, level: 'off' }, 'our ARR')).toEqual([]);
  });

  it('speaks in every language', () => {
    expect(flagged(PHRASE, 'Wie hat sich unsere ARR im letzten Jahr nach Regionen entwickelt?')).toEqual(['ARR']);
  });

  it('is silent about code, quotes and mentions', () => {
    expect(flagged(PHRASE, 'Fix this:\n```sql\nselect arr from t\n```')).toEqual([]);
    expect(flagged(PHRASE, { text: 'Open @ARR now', mentions: [{ name: 'ARR', start: 5, end: 9 }] })).toEqual([]);
  });
});

describe('phrase', () => {
  it('marks each of the phrases, three at most', () => {
    expect(flagged(PHRASE, 'ARR and churn-rate')).toEqual(['ARR', 'churn-rate']);
    expect(flagged({ phrases: ['a1', 'b2', 'c3', 'd4'] }, 'd4, c3, b2, a1')).toEqual(['d4', 'c3', 'b2']);
    expect(flagged(PHRASE, 'net revenue')).toEqual([]);
  });

  it('offers its text for the end of the prompt', () => {
    const withInsert = { ...PHRASE, insert: 'as booked' };
    expect(fixed(withInsert, 'our ARR  ')).toBe('our ARR as booked  ');
    expect(fixed(withInsert, 'our ARR\nby month')).toBe('our ARR\nby month\nas booked');
    expect(fixed({ ...PHRASE, insert: ', as booked' }, 'our ARR')).toBe('our ARR, as booked');
  });
});

describe('replace', () => {
  it('offers the better words, with the capital of a sentence', () => {
    expect(fixed(REPLACE, 'our turnover in May')).toBe('our net revenue in May');
    expect(fixed(REPLACE, 'Turnover in May')).toBe('Net revenue in May');
    expect(hintsOf(REPLACE, 'our turnover')[0]?.message).toBe('Say net revenue, not turnover.');
  });

  it('mends the writing of a word, and is silent where it is right', () => {
    expect(fixed(REPLACE, 'gmv by month')).toBe('GMV by month');
    expect(flagged(REPLACE, 'GMV by month')).toEqual([]);
  });

  it('is silent where the word is a part of the better ones already', () => {
    expect(flagged(REPLACE, 'net revenue by month')).toEqual([]);
    expect(flagged(REPLACE, 'net revenue and Net Revenue, net-revenue and revenue')).toEqual(['revenue']);
  });
});

describe('need', () => {
  it('marks the occasion when nothing of what it needs is there', () => {
    expect(flagged(NEED, 'Orders in Q1 and Q2')).toEqual(['Q1']);
    expect(fixed(NEED, 'Orders in Q1')).toBe('Orders in Q1 (fiscal)');
    expect(flagged(NEED, 'Orders in fiscal Q1')).toEqual([]);
    expect(flagged(NEED, 'Orders in May')).toEqual([]);
  });

  it('counts what stands in quotes, code or a mention as there', () => {
    const text = 'Orders in Q1 from @Fiscal calendar';
    expect(flagged(NEED, { text, mentions: [{ name: 'Fiscal calendar', start: 18, end: 34 }] })).toEqual([]);
    expect(flagged(NEED, 'Orders in Q1, `fiscal` = true')).toEqual([]);
  });
});

describe('missing', () => {
  it('speaks of the whole prompt when none of the phrases is in it', () => {
    expect(flagged(MISSING, 'Net revenue in May 2025')).toEqual(['']);
    expect(fixed(MISSING, 'Net revenue in May 2025')).toBe('Net revenue in May 2025 by region');
    expect(flagged(MISSING, 'Net revenue in May by country')).toEqual([]);
  });

  it('is silent on an answer of a few words and on more than it can read', () => {
    expect(flagged(MISSING, 'yes please do')).toEqual([]);
    expect(flagged(MISSING, 'net revenue please '.repeat(2000))).toEqual([]);
  });
});

describe('count', () => {
  it('marks the first that is too many', () => {
    const over = { ...COUNT, phrases: ['and also', 'then'] };
    expect(flagged(over, 'Revenue, and also orders, then churn')).toEqual([]);
    expect(flagged(over, 'Revenue, and also orders, then churn, and also costs')).toEqual(['and also']);
    expect(hintsOf(over, 'a and also b then c and also d')[0]?.message).toBe('3 questions.');
  });

  it('speaks of the whole prompt when there are too few', () => {
    const over = { ...COUNT, max: undefined, min: 1, phrases: ['table', 'chart'], insert: 'as a table' };
    expect(flagged(over, 'Net revenue in May 2025')).toEqual(['']);
    expect(fixed(over, 'Net revenue in May 2025')).toBe('Net revenue in May 2025 as a table');
    expect(flagged(over, 'Net revenue in May as a chart')).toEqual([]);
    expect(flagged(over, 'ok')).toEqual([]);
  });

  it('can forbid', () => {
    expect(flagged({ ...COUNT, phrases: ['asap'], max: 0 }, 'Revenue ASAP')).toEqual(['ASAP']);
  });
});
