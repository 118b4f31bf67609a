import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../../lib/thread/brief/found';
import { hearThread } from '../../../lib/thread/brief/read-thread';
import { BRIEF_MODELS } from '../../../lib/thread/brief/weights';
import { withoutSlips } from '../../../lib/thread/brief/slips';
import { agent, briefAfter, briefOfTalk, LAST, user } from './thread-of';

const FIRST = 'How many parcels of ops.parcels came late, by depot?';

/** The same of a thread that opens with the question, and more. */
const briefOn = (more: string, ...later: readonly string[]): string => briefAfter(`${FIRST} ${more}`, ...later);

describe('what was left out and comes back by a word that points', () => {
  it.each([
    [
      'Leave out returns, they have their own process.',
      'Jan says returns have to be in there because they block the docks, so put them back please.',
      'eave out returns',
    ],
    [
      'Ignore parcels of Depot Nord, it was closed.',
      "About Depot Nord: I've looked it up. There's no reason to leave its parcels out. Please bring them back.",
      'gnore parcels',
    ],
    [
      'Without the night shift.',
      'Night work is to be reported, so the night shift does belong in.',
      'ithout the night',
    ],
  ])('%s / %s', (order, then, gone) => {
    const brief = briefOn('', order, then);
    expect(brief, brief).not.toContain(gone);
  });

  it.each([
    'The express ones look wrong. Put them back in the list.',
    'I like it without returns. The express ones disappeared, put them back in please.',
    'Returns: good. Pending ones should count, take them back in.',
    'I wonder where the returns column belongs in.',
  ])('stays out where something else is brought back: %s', (then) => {
    expect(briefOn('', 'Leave out returns.', then)).toContain('Leave out returns');
  });
});

describe('a word that is defined anew', () => {
  it.each([
    ['Late = more than 2 days.', 'Late is anything after the promised date.', '2 days'],
    ['"Active depot": a depot with 10 parcels a day.', 'An active depot needs a full-time manager.', '10 parcels'],
    [
      'We define a round as three stops.',
      'The definition of a round changes. Ops has adopted two stops.',
      'three stops',
    ],
  ])('%s / %s', (first, then, gone) => {
    const brief = briefOn('', first, then);
    expect(brief, brief).not.toContain(gone);
  });

  it.each([
    ['Late = more than 2 days.', 'Late is also a parcel without a scan.', '2 days'],
    ['Late = more than 2 days.', 'Is late anything after the promised date?', '2 days'],
    ['We define a round as three stops.', 'The late rounds are a mess.', 'three stops'],
    ['Late = more than 2 days.', 'Late is the main column, sort by it.', '2 days'],
    ['Late = more than 2 days.', 'Late: 5 of the 12 depots, per the mail of ops.', '2 days'],
    ['Late = more than 2 days.', 'Treat late as red in the chart.', '2 days'],
    ['Late means after the promised date.', 'I need the definition of late in a footnote.', 'promised date'],
    ['Filter: country = DE, status = paid.', 'Country must be the first column.', 'country = DE'],
  ])('%s / %s: holds', (first, then, held) => {
    expect(briefOn('', first, then)).toContain(held);
  });
});

describe('a day that is corrected in the same breath', () => {
  it.each([
    ['The sale ran from Dec 12, sorry, the 14th, until Jan 4.', 'The sale ran from the 14th of Dec, until Jan 4.'],
    ['It ran from the 3rd of October, no, I tell a lie, from the 5th.', 'It ran from the 5th of October.'],
    ['The cutoff is the 18th, no wait the 21st.', 'The cutoff is the 21st.'],
  ])('%s', (said, meant) => {
    expect(withoutSlips(said)).toBe(meant);
  });

  it.each([
    'We met on the 3rd. Sorry, the 14th is a holiday.',
    'It is due July 3, wait, is the 4th a holiday?',
    'Exclude May 1, sorry, the 8th too.',
    'Leave out Dec 12. Sorry, the 14th as well.',
    'Use 30 days, sorry, could you also show 60 days?',
  ])('is none where another day is spoken of: %s', (said) => {
    expect(withoutSlips(said)).toBe(said);
  });
});

/** What answers found that may still hold. */
const foundIn = (...said: readonly string[]): string => {
  const { heard, failed } = hearThread(said.map((text, place) => (place % 2 === 0 ? user(text) : agent(text))));
  return candidatesIn(heard, failed, [], BRIEF_MODELS.holds)
    .map(({ text }) => text)
    .join('\n');
};

describe('what an answer found before', () => {
  it('is told as it is now, where a table says both', () => {
    const found = foundIn(
      FIRST,
      'At 30 days:\n- Open 4,260\n- Lost 229\n- Late share 17.3 %',
      'Fermo is no depot of ours. Treat it as a shop.',
      'Done:\n\n| | before | now |\n|---|---|---|\n| Lost | 229 | 181 |\n| Late share | 17.3 % | 18.5 % |',
      LAST,
    );
    expect(found).toBe('Done: Lost 181; Late share 18.5 %');
  });

  it('keeps what the table says nothing of', () => {
    const found = foundIn(
      FIRST,
      'At 30 days:\n- Open 4,260\n- Sent 9,100\n- Lost 229',
      'Fermo is no depot of ours.',
      'Done:\n\n| | before | now |\n|---|---|---|\n| Lost | 229 | 181 |',
      LAST,
    );
    expect(found).toContain('At 30 days: Open 4,260; Sent 9,100\n');
  });

  it('is no result of a test, where nobody told the first column before', () => {
    const found = foundIn(FIRST, 'Done:\n\n| | before | now |\n|---|---|---|\n| Lost | 229 | 181 |', LAST);
    expect(found).toContain('229');
  });

  it('goes where it was counted wrong: "34 depots, not 27"', () => {
    const found = foundIn(
      FIRST,
      'The list is 27 depots with 2,310 parcels.',
      'Those are small ones, this is off.',
      'Each parcel was there twice. Corrected:\n- 34 depots, not 27\n- 1,520 parcels, not 2,310',
      LAST,
    );
    expect(found).toBe('Each parcel was there twice. Corrected: 34 depots; 1,520 parcels');
  });

  it('stays where the user took it, whatever is set beside it', () => {
    const found = foundIn(
      FIRST,
      'Without returns it is 1,010 parcels.',
      'Ok, 1,010. And if Fermo closes?',
      'Without Fermo you would lose 386 parcels, not 1,010.',
      LAST,
    );
    expect(found).toContain('Without returns it is 1,010');
  });

  it.each([
    ['Add the returns please.', "With returns it's 4,893 parcels.", 'They disturb. Returns out again.', '4,893'],
    ['Leave returns out.', "Without returns it's 3,870 parcels.", 'Put returns back in.', '3,870'],
  ])('goes with what it was taken of: %s / %s / %s', (order, answer, then, gone) => {
    const found = foundIn(FIRST, '4,120 parcels came late.', order, answer, then, 'Done.', LAST);
    expect(found).toContain('4,120');
    expect(found).not.toContain(gone);
  });

  it.each([
    'Leave the samples out.',
    'Split it out by returns.',
    'Remove the returns tab.',
    'Find out why returns rise.',
  ])('stays where something else goes out: %s', (then) => {
    const answer = "With returns it's 4,893 parcels.";
    expect(foundIn(FIRST, 'Here.', 'Add the returns.', answer, then, 'Done.', LAST)).toContain('4,893');
  });

  it.each([
    ['27 parcels were late in May.', 'And June?', 'In June it was 34 parcels, not 27, so it got worse.', '27'],
    ['1,200 parcels were late.', 'Only Lyon?', 'Lyon alone has 340 late parcels, not 1,200.', '1,200'],
    ['Lyon has 27 late shifts.', 'That is off.', 'Corrected: there are 34 depots, not 27.', '27 late shifts'],
    ['Revenue 2024 was 412,300 EUR.', 'Is that wrong?', 'The last full year is 2025, not 2024.', '412,300'],
    ['Pro is 49 EUR.', 'Show old and new.', 'Prices:\n\n| plan | old | new |\n|---|---|---|\n| Pro | 49 | 59 |', '49'],
  ])('stays where another thing is told: %s / %s', (first, asked, answer, held) => {
    expect(foundIn(FIRST, first, asked, answer, LAST)).toContain(held);
  });

  it('goes with a number that was said short: "85k", and then "60k"', () => {
    const brief = briefOfTalk(
      FIRST,
      'Here.',
      'Volume 85k parcels.',
      '85,000 parcels at 3.92 make 333,200 EUR.',
      '60k. The rest goes by rail.',
      '60,000 parcels make 235,200 EUR.',
      LAST,
    );
    expect(brief).toContain('235,200');
    expect(brief).not.toContain('333,200');
  });
});

describe('an answer to what the agent asked of things', () => {
  it.each([
    ['Yes pls, always.', 'carry it. Take both out? Yes pls, always.'],
    ['Keep em on the list but no fee for them.', 'carry it. Keep em on the list but no fee for them.'],
  ])('says what they are: %s', (said, held) => {
    const brief = briefOfTalk(
      FIRST,
      'Testers start with qa_. For bots there is is_flagged, 210 accounts carry it. Take both out?',
      said,
      'Done.',
      LAST,
    );
    expect(brief).toContain('Testers start with qa_.');
    expect(brief).toContain(held);
  });
});
