import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { readTable } from '../../../lib/thread/brief/tables';
import { agent, tool, user } from './thread-of';

describe('a small table that came back', () => {
  it('is told on one line under its columns', () => {
    expect(readTable('carrier | late | share\nBrenner | 2030 | 7.2 %\nDahl | 41 | 0.3 %')?.text).toBe(
      'carrier | late | share: Brenner | 2030 | 7.2 %; Dahl | 41 | 0.3 %',
    );
  });

  it('names each number of its only row', () => {
    expect(readTable('| visits | p50 |\n|---|---|\n| 40512 | 34 |')?.text).toBe('visits 40512, p50 34');
  });

  it('needs no names of columns, and may be set apart by tabs', () => {
    expect(readTable('Madrid\t29,70\nSevilla\t23,10')?.text).toBe('Madrid | 29,70; Sevilla | 23,10');
  });

  it('keeps each number under its column, also where a cell is empty', () => {
    expect(readTable('code | name | share\nD12 | bore | 71 %\nother |  | −6 %')?.text).toBe(
      'code | name | share: D12 | bore | 71 %; other | – | −6 %',
    );
  });

  it('has no row for a note under it', () => {
    expect(readTable('day | mwh\n26 | 548\n31 | −14\n(others between 6 and 11)')?.text).toBe(
      'day | mwh: 26 | 548; 31 | −14',
    );
  });

  it.each([
    ['is in words', '4 pantries without match'],
    ['has one column', 'uph\n86.4'],
    ['measures nothing', 'region | owner\nNorth | Dana'],
    ['is uneven', 'a | 1\nb | 2 | 3\nc | 4 | 5 | 6'],
    ['holds passwords', 'user | password\nDana | 4711'],
    ['names a secret', 'name | value\nclient_secret | 4711\nregion | 7'],
    ['is empty', '|\n|'],
    ['lacks a cell somewhere', 'arm | n | rate\ncontrol | 712\nvariant | 776 | 1.2 %'],
    ['is one to look up', `store | sales\n${Array.from({ length: 12 }, (_, row) => `S${row} | ${row}00`).join('\n')}`],
  ])('is none where it %s', (_what, text) => {
    expect(readTable(text)).toBeUndefined();
  });
});

const markdown = (late: number): string => `|carrier|late|\n|---|---|\n|Brenner|${late}|\n|SwiftLane|${late - 400}|`;

describe('the rows of an answer', () => {
  const LATE = 'carrier | parcels | late\nBrenner | 28193 | 2030\nSwiftLane | 18443 | 1623';
  const thread = [
    user('Score our carriers on late parcels in Q3, from ops.parcels.'),
    agent('By carrier:', tool(LATE), { kind: 'text', text: 'Brenner is the latest of them.' }),
    user('Good, that goes into the scorecard. Late means after 18:00 on the promised day.'),
    agent('Noted.'),
    user('Which depots does Brenner serve?'),
  ];

  it('are carried over with their columns where nothing told their numbers in words', () => {
    expect(handOffBrief(thread)).toContain(
      'carrier | parcels | late: Brenner | 28193 | 2030; SwiftLane | 18443 | 1623',
    );
  });

  it.each([
    ['a tool', agent('Their logins:', tool('login | api key\nDana | 4711-20'))],
    ['the text', agent('Their logins:\n\n| login | API key |\n|---|---|\n| Dana | 4711-20 |')],
  ])('are not carried over with secrets in %s', (_, answer) => {
    const [asked, , ...rest] = thread;
    expect(handOffBrief(asked ? [asked, answer, ...rest] : [])).not.toContain('4711');
  });

  it('are carried over with the line that led to them in the text of an answer', () => {
    const [asked, , ...rest] = thread;
    const said = `September:\n\n${markdown(2030)}\n\nOctober:\n\n${markdown(1877)}\n\nBrenner is the latest of them.`;
    const brief = handOffBrief(asked ? [asked, agent(said), ...rest] : []);
    expect(brief).toContain('September: carrier | late: Brenner | 2030; SwiftLane | 1630');
    expect(brief).toContain('October: carrier | late: Brenner | 1877; SwiftLane | 1477');
  });

  it('are left out where the words of the answer say them', () => {
    // As people write numbers, and a database does not.
    const told = 'Brenner has 2,030 late of 28,193 parcels, SwiftLane 1,623 of 18,443.';
    const [asked, , ...rest] = thread;
    const brief = handOffBrief(asked ? [asked, agent(told, tool(LATE)), ...rest] : []);
    expect(brief).toContain('Brenner has 2,030 late');
    expect(brief).not.toContain('carrier | parcels | late');
  });

  it('are left out where the same rows came anew', () => {
    const anew = 'carrier | parcels | late\nBrenner | 27940 | 1877\nSwiftLane | 18102 | 1490';
    const brief = handOffBrief([
      ...thread.slice(0, 2),
      user('No, you counted returns as well. Without returns please.'),
      agent('Without returns:', tool(anew), { kind: 'text', text: 'Brenner is still the latest.' }),
      ...thread.slice(2),
    ]);
    expect(brief).toContain('Brenner | 27940 | 1877');
    expect(brief).not.toContain('28193');
  });

  it('go first where a brief gets too long', () => {
    const brief = handOffBrief(thread, 60);
    expect(brief).toContain('after 18:00');
    expect(brief).not.toContain('28193');
  });
});
