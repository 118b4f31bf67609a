import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, briefOfTalk, error, user } from './thread-of';

describe('the sentences of a brief', () => {
  it('take no number of a question for the one that was meant', () => {
    const brief = briefOfTalk(
      'Quarterly review with the carriers is on Thursday and I need the scorecard. On-time share per carrier, Q3. Count it late when it is more than 24 hours after the promised time.',
      'SwiftLane 81.0 %, Brenner 92.8 %.',
      "SwiftLane at 81? No way. They're slow but not that slow. Check the timestamps.",
      'They are in UTC since August. Corrected, SwiftLane is at 91.2 %.',
      'OK that I believe. I just reread the contract and the 24 hours is my own invention, it says late = after 18:00 on the promised day. Redo it like that please.',
      'SwiftLane 90.1 %.',
      'Which depot is the worst?',
    );
    expect(brief, brief).toContain('after 18:00');
    expect(brief, brief).not.toContain('81 hours');
  });

  it('leave out the reason of an order with it', () => {
    const brief = briefOfTalk(
      "What's our margin on garden furniture by supplier?",
      'Halden 25 %, Fermo 10 %.',
      "exclude Fermo, we're delisting them",
      'Halden 25 %.',
      'hm, include Fermo again after all. and only items with more than 50 units sold',
      'Halden 25 %, Fermo 10 %.',
      'rank the items of Halden',
    );
    expect(brief, brief).toContain('Include Fermo again after all.');
    expect(brief, brief).not.toContain('delisting');
  });

  it('take no half question for a noun', () => {
    const brief = briefOfTalk(
      'High speed running per player, from gps_sessions.',
      'Okafor 2,688 m.',
      'Love it. And matches, do they count in there? They should!',
      'They do now.',
      'Product agreed with me on 14 days. Love it. Who is over 2,500 m?',
    );
    expect(brief, brief).toContain('do they count in there? They should');
    expect(brief, brief).not.toMatch(/In there should|Love me/u);
  });

  it('end in no half bracket', () => {
    const brief = briefOfTalk(
      'Hours for the winter pilot. Let the pilot run in spring (from 3 March to 6 April, five weeks) and count only orders over 20 EUR.',
      'Noted.',
      'Actually 12 May to 6 June, and four weeks.',
      '12 May to 6 June.',
      'Which branches?',
    );
    expect(brief, brief).toContain('Count only orders over 20 EUR.');
    expect(brief, brief).not.toMatch(/[()]/u);
  });

  it('do not lead to what is gone', () => {
    const brief = briefOfTalk(
      'Lab reconciliation before interim analysis, from edc.lab_visits.',
      '236 unmatched.',
      'Deadline for sites: 10 October. Query text in English only.',
      'Noted, answers by 10 October, English only.',
      'Correction. Interim cut is now 20 October, so sites get until 15 October.',
      'Deadline is 15 October, cut on 20 October.',
      'Are the 33 lost?',
    );
    expect(brief, brief).toContain('Query text in English only.');
    expect(brief, brief).not.toContain('Deadline for sites.');
  });

  it('keep an order of a column that another table has not', () => {
    const brief = briefOfTalk(
      'Scrap on line 4, cell tests are in mes.cell_eol. A cell can be tested twice, take the last test of each cell_sn.',
      '538 of 40,920 cells failed.',
      'How many of them had a weld above 0.85?',
      '`mes.weld_log` has no `cell_sn`, only `tray_id`.',
      'Map it over mes.tray_map.',
      '97 were above it.',
      'By head?',
    );
    expect(brief, brief).toContain('take the last test of each cell_sn');
  });

  it('tell no condition of a table without what it found', () => {
    const brief = briefOfTalk(
      'How many bottles for December, from sales_export.csv?',
      'Smoky 4,432, Mango 2,874.',
      'Add 10 % safety.',
      'With 10 % safety:',
      'And in cases?',
    );
    expect(brief, brief).not.toContain('With 10 % safety');
  });

  it('never turn what is missing into what is there', () => {
    const brief = handOffBrief([
      user('Load times by page, from web.perf.'),
      agent('No metric of font loads is in the table web.perf.', error('column "font_loads" does not exist')),
      user('ok. By country?'),
    ]);
    expect(brief, brief).toContain('(No metric of font loads');
  });

  it('tell an error with whole sentences of what was made of it', () => {
    const brief = handOffBrief([
      user('Query counts by site from edc.queries.'),
      agent(
        'The vendor drops the leading zeros of the subject number, which is why the keys of the two files never matched in the first place. I padded it to six digits and it works now.',
        error('ValueError: You are trying to merge on object and int64 columns for key subject_id'),
      ),
      user('ok. And by country?'),
    ]);
    expect(brief, brief).toMatch(/subject_id \(The vendor [^…]*place\)/u);
  });
});
