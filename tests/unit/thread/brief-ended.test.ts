import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import type { Turn } from '../../../lib/thread/thread';
import { agent, user } from './thread-of';

const ASKED = 'What share of the parcels came back in October 2026? Use @parcels.';
const LAST = 'Which depot was the worst of them?';
const rows = (text: string): Turn => ({ role: 'agent', parts: [{ kind: 'tool', text }] });

/** The brief of a thread with answers: they alternate, the user first; a turn may be given whole. */
const briefOf = (...said: readonly (string | Turn)[]): string =>
  handOffBrief(said.map((one, place) => (typeof one !== 'string' ? one : place % 2 === 0 ? user(one) : agent(one))));

describe('a number that was found', () => {
  it('goes where the order of the same breath was answered, agreed on or not', () => {
    const brief = briefOf(
      ASKED,
      'The share is 8.4%.',
      'Great. The lockers are not ours, ids with LK-.',
      'Without LK- ids: 7.1%.',
      `7.1% then. ${LAST}`,
    );
    expect(brief).not.toContain('8.4%');
    expect(brief).toContain('7.1%');
  });

  it('goes where rows alone answer an order', () => {
    const brief = briefOf(ASKED, 'The share is 8.4%.', 'Only the north.', rows('region | share\nnorth | 7.1 %'), LAST);
    expect(brief).not.toContain('8.4%');
  });

  it('does not come back when the answer that took its place was wrong', () => {
    const brief = briefOf(
      ASKED,
      'The share is 8.4%.',
      'Leave returns to sender out.',
      'Without returns to sender the share is 9.9%.',
      "That's wrong, you dropped whole days.",
      'Without returns to sender it is 7.1%.',
      LAST,
    );
    expect(brief).not.toMatch(/8\.4|9\.9/u);
    expect(brief).toContain('7.1%');
  });

  it('goes with what the user says of it, where it is not believed', () => {
    const brief = briefOf(
      ASKED,
      rows('share\n19.4 %'),
      "19.4??? I don't believe that.",
      'Rows were repeated. Counted once it is 7.3%.',
      LAST,
    );
    expect(brief).not.toContain('19.4');
    expect(brief).toContain('7.3%');
  });

  it('is told without what it was before', () => {
    const brief = briefOf(ASKED, 'The share is 7.2% instead of 8.4%.', LAST);
    expect(brief).toContain('7.2%');
    expect(brief).not.toContain('8.4');
  });
});

describe('what a user said', () => {
  it.each([
    [
      "Spend is in the sheet 'Costs 24', parcels in core.parcels.",
      "Don't use the sheet any more.",
      'Costs 24',
      'core.parcels',
    ],
    ['Data cut 30 September 2026.', 'There is a newer cut, 15 October 2026.', '30 September', '15 October 2026'],
    ['Add 18.5% fuel.', '18.5 was October. The November table says 17.2', '18.5', '17.2'],
  ])('goes with what takes it back: %s / %s', (first, second, gone, held) => {
    const brief = briefOf(`${ASKED} ${first}`, 'Noted.', second, 'Done.', LAST);
    expect(brief.toLowerCase(), brief).not.toContain(gone.toLowerCase());
    expect(
      held.split('|').some((one) => brief.includes(one)),
      brief,
    ).toBe(true);
  });

  it.each([
    ['Only Germany, France and Italy.', 'forget Italy', 'Italy', 'Only Germany, France'],
    ['Leave out test orders and parcels under 10 EUR.', 'drop the 10 EUR limit', '10 EUR', 'Leave out test orders'],
    [
      'Leave out trial accounts and anything under 5,000 EUR.',
      'drop the 5k cutoff',
      '5,000',
      'Leave out trial accounts',
    ],
    ['Horizon is 52 weeks.', 'Shorten the horizon to 26 weeks.', '52 weeks', '26 weeks'],
  ])('goes alone, and the rest of its sentence stays: %s / %s', (first, second, gone, held) => {
    const brief = briefOf(`${ASKED} ${first}`, 'Noted.', second, 'Done.', LAST);
    expect(brief, brief).not.toContain(gone);
    expect(brief, brief).toContain(held);
  });

  it('goes with the topic that is thrown away, but for what is said to hold for all', () => {
    const brief = briefOf(
      'One thing that applies to everything: web orders only. What was attrition in 2025? Only permanent staff.',
      'Attrition was 9%.',
      "Let's drop attrition entirely and turn to the pay gap. Median, hourly.",
      'The gap is 12%.',
      'Does it include bonuses?',
    );
    expect(brief).toContain('web orders only');
    expect(brief).not.toContain('permanent');
  });

  it.each([
    'Protocol LUM-204.',
    'Cut-in 3.5 m/s',
    'Slo 1500 ms',
    'Parcels use 30k as the ceiling since May.',
    'DE and AT only.',
  ])('is carried, however short: %s', (said) => {
    const brief = briefOf(`${ASKED} ${said}`, 'The share is 8.4%.', LAST);
    expect(brief.toLowerCase(), brief).toContain(said.replace(/[.]$/u, '').toLowerCase());
  });

  it('leaves a list of rules as sentences, without its numbers', () => {
    const brief = briefOf(`${ASKED} Rules:\n1. Only the north.\n2. Lockers are out.`, 'The share is 8.4%.', LAST);
    expect(brief).toContain('Only the north.');
    expect(brief).not.toMatch(/\b[12]\.(?:\s|$)/mu);
  });

  it('stands whole at the end, where it was said last', () => {
    const last = 'Draft 4-5 sentences for the update. No customer names. What is the share without lockers?';
    expect(briefOf(ASKED, 'The share is 8.4%.', last)).toContain(last);
  });

  it('stands after the question that it corrects, where it asks nothing', () => {
    const brief = briefOf(
      ASKED,
      'The share is 8.4%.',
      'And what is it by depot?',
      'Aalen 6%, Brugg 9%.',
      'That is not what I asked. I said without the lockers.',
      'Aalen 5%, Brugg 8%.',
    );
    expect(brief).toContain('Asked last: What is it by depot? Without the lockers.');
  });

  it('is “Now” while it waits, and “Asked last” once it was answered', () => {
    const said = [ASKED, 'The share is 8.4%.', LAST] as const;
    expect(briefOf(...said)).toContain(`Now: ${LAST}`);
    expect(briefOf(...said, 'Aalen, with 9%.')).toContain(`Asked last: ${LAST}`);
  });

  it('is left out where it is an aside, and stays in its order where it is none', () => {
    const brief = briefOf(
      'The returns are in @parcels. What share came back in October 2026? Only parcels with a label count.',
      'The share is 8.4%.',
      'That is kind of you, I was in the truck. Only the north and the lakes routes.',
      'The share is 7.1%.',
      LAST,
    );
    expect(brief).toMatch(/^The returns are in @parcels[.] What share .*[?] Only parcels with a label count[.]$/mu);
    expect(brief).not.toContain('truck');
    expect(brief).toContain('Only the north and the lakes routes.');
  });

  it('stays whole where it is the last thing said, what it gives up as well', () => {
    expect(briefOf(ASKED, 'The share is 8.4%.', `Forget the lockers. ${LAST}`)).toContain(
      `Now: Forget the lockers. ${LAST}`,
    );
  });

  it('is asked once, where the same is asked for week after week', () => {
    const weeks = ['12 to 18 October 2026', '19 to 25 October 2026', '26 October to 1 November 2026'];
    const brief = briefOf(
      ...weeks.flatMap((week) => [`Net revenue by channel for ${week}, from @Weekly Review`, 'Done.']),
    );
    expect(brief.match(/Net revenue by channel/gu)).toHaveLength(1);
    expect(brief).toContain('1 November 2026');
  });

  it('keeps what an answer left out for it and it took', () => {
    const brief = briefOf(
      ASKED,
      'The share is 8.4%.',
      'And crew flights?',
      'Those are type P. Excluding type P the share is 7.1%.',
      'Fine, 7.1. By depot.',
      rows('depot | share\nAalen | 6 %'),
      'Leave lockers out too.',
      'Without lockers: 6.8%.',
      LAST,
    );
    expect(brief).toMatch(/Crew flights\? Excluding type P/u);
  });
});
