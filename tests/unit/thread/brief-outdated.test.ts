import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { hearThread } from '../../../lib/thread/brief/read-thread';
import { BRIEF_MODELS } from '../../../lib/thread/brief/weights';
import { signsIn } from '../../../lib/thread/brief/signs/signed-pieces';
import { isMoved } from '../../../lib/thread/brief/signs/moved-date';
import { agent, briefAfter, briefOfTalk, LAST, user } from './thread-of';

const FIRST = 'How many parcels of ops.parcels came late, by depot?';

/** The same of a thread that opens with the question, and more. */
const briefOn = (more: string, ...later: readonly string[]): string => briefAfter(`${FIRST} ${more}`, ...later);

describe('data that others took the place of', () => {
  it('go where the user says to use these', () => {
    const turns = [
      user(`${FIRST} Table ops.scans_raw has the scans.`),
      agent('4,120 came late.'),
      user('Should have told you. ops.scans_last has the last scan of each parcel only. Use this.'),
      agent('3,980 came late.'),
      user(LAST),
    ];
    const brief = handOffBrief(turns);
    expect(brief).toContain('ops.scans_last');
    expect(brief).not.toContain('scans_raw');
  });

  it.each([
    [
      'Table ops.scans_raw has the scans.',
      'IT says ops.scans_raw is fed by the old scanners. The new table is wh.scan_events. Please switch.',
      'has the scans',
    ],
    ['Rounds are in rounds_2024.csv.', 'The file is the old one. It should be rounds_2026.csv.', 'rounds_2024'],
    ['The limits are in limits_2025Q4.xlsx.', 'Lea sent limits_2026Q1.xlsx, use that.', 'limits_2025Q4'],
  ])('%s / %s', (first, then, gone) => {
    const brief = briefOn('', first, then);
    expect(brief, brief).not.toMatch(new RegExp(gone, 'u'));
  });

  it.each([
    'ops.rounds has the rounds. Sort by depot.',
    'The contract says "one late parcel in ten". Use this. ops.rounds has the rounds.',
    'For damage, use ops.damage.',
    'Targets are in ops.targets, use that please.',
    'ops.calendar has the holidays. Use it.',
  ])('stay beside others: %s', (then) => {
    expect(briefOn('Table ops.scans_raw has the scans.', then)).toContain('scans_raw');
  });

  it('go with what says nothing else: "I have uploaded may.xlsx"', () => {
    const brief = briefOfTalk(
      `I have uploaded parcels_may.xlsx. ${FIRST}`,
      '4,120 came late.',
      "I've now got parcels_june.xlsx, which supersedes the May sheet. Use only that.",
      'Using parcels_june.xlsx it is 3,980.',
      LAST,
    );
    expect(brief).toContain('parcels_june.xlsx');
    expect(brief).not.toContain('parcels_may.xlsx');
  });
});

describe('what was tried for a moment', () => {
  it('goes when the next turn goes back to what was before', () => {
    const brief = briefOn(
      'Depots only.',
      'My boss wants to see all. Include the pick-up shops.',
      'Silly. Back to depots only please.',
    );
    expect(brief).not.toContain('pick-up shops');
    expect(brief).toContain('Depots only');
  });

  it.each([
    ['All amounts in EUR.', 'All amounts in EUR'],
    ['Leave out test parcels too.', 'test parcels'],
    ['Add the churn rate as a column.', 'churn rate'],
  ])('stays where it widened nothing: %s', (said, held) => {
    expect(briefOn('Depots only.', said, 'Back to depots only please.')).toContain(held);
  });

  it('is said as refused: "3 nights no", "18 was the old contract"', () => {
    const brief = briefOn(
      '',
      '3 nights no: people fly out. Make it 2 nights.',
      "18 was the old contract, we're at 15 % now.",
    );
    expect(brief).not.toMatch(/3 nights|18 was/u);
    expect(brief).toContain('2 nights');
    expect(brief).toContain('15 %');
  });

  it('gives way to the span that it is to be', () => {
    const brief = briefOn('Parcels of 12 to 36 months.', '18 to 48 months then.', 'Lea says less. 24 to 48 it is.');
    expect(brief).not.toMatch(/12 to 36|18 to 48/u);
    expect(brief).toContain('24 to 48');
  });
});

describe('a day on which something is to happen', () => {
  it.each([
    ['I need this for the board hearing on 9 June.', 'The hearing has been moved to 16 June.', '9 June', '16 June'],
    ['The paper is due on 14 May.', 'The submission date has been put back to 21 May.', '14 May', '21 May'],
    [
      'The list has to be frozen on 12 June.',
      'The field asked for more time, the freeze is on 19 June.',
      '12 June',
      '19 June',
    ],
    ['Launch is on 8 June.', "Ops can't do 8 June, it's 15 June now.", '8 June', '15 June'],
  ])('%s / %s', (first, then, old, fresh) => {
    const brief = briefOn('', first, then);
    expect(brief, brief).not.toContain(old);
    expect(brief, brief).toContain(fresh);
  });

  it.each([
    ['Funding as of 31 March 2026.', '31 March 2026', 'The meeting has been moved to 21 May.'],
    ['The paper is due on 14 May.', '14 May', 'Their fiscal year ends on 30 June.'],
    ['The price list is of 14 May.', '14 May', 'The meeting has been moved to 21 May.'],
  ])('%s / %s / %s: was not moved', (piece, day, said) => {
    expect(isMoved(piece, day, said)).toBe(false);
  });
});

describe('a value beside a day that was moved', () => {
  it('is no part of the move', () => {
    const { heard } = hearThread([
      user(FIRST),
      agent('Noted.'),
      user('The 5 % voucher launches on 14 May.'),
      agent('Noted.'),
      user('The voucher has been moved to 21 May, and 6 % of them wait.'),
      agent('Noted.'),
      user(LAST),
    ]);
    const target = signsIn(heard, BRIEF_MODELS.lapsed).find(({ piece }) => piece.text.includes('5 %'));
    expect(target?.found.by?.text).toBe('6 %');
    expect(target?.isContrasted).toBe(false);
  });
});

describe('what only says again the value that is gone', () => {
  it('goes, and what took its place stays', () => {
    const brief = briefOn('', 'A chair hour is £142.', 'The £142 is from before the rise, it is £165 an hour now.');
    expect(brief).not.toContain('142');
    expect(brief).toContain('£165');
  });

  it('stays where the old value still holds for something', () => {
    const brief = briefOn('', 'Returns within 14 days.', 'Make it 30 days for wholesale, retail stays at 14 days.');
    expect(brief).toContain('14 days');
  });
});
