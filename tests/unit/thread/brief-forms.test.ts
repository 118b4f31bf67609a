import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { ownWords } from '../../../lib/thread/brief/own-words';
import type { Part, Turn } from '../../../lib/thread/thread';
import { agent, error, tool, user } from './thread-of';

const code = (text: string): Part => ({ kind: 'code', text });
const QUERY = "select carrier, count(*) from ops.parcels where promised < delivered and kind <> 'test' group by 1";
const FAILED = 'column "promised_at" does not exist';
const ANSWER = 'Brenner was late with 2,030 parcels, Dahl with 41. That is 7.2 % of all parcels.';

/** A thread whose second answer has `parts` and says `answer`. */
const thread = (parts: readonly Part[], answer = ANSWER, first = 'You can ask for parcels from 2024 on.'): Turn[] => [
  user('Which carrier was late most often in October? Leave test parcels out. Late means after the promised day.'),
  agent(first),
  user('Only parcels over 2 kg.'),
  { role: 'agent', parts: [...parts, { kind: 'text', text: answer }] },
  user('Good. And which depot did these come from?'),
];
const PLAIN = [error(FAILED), code(QUERY), tool('carrier | late | share\nBrenner | 2030 | 7.1\nDahl | 41 | 0.1')];
const RECORDS = [
  { carrier: 'Brenner', late: 2030, share: 7.1 },
  { carrier: 'Dahl', late: 41, share: 0.1 },
];
const brief = handOffBrief(thread(PLAIN));

describe('a brief', () => {
  it('tells rows, numbers and what failed', () => {
    expect(brief).toContain('carrier | late | share: Brenner | 2030 | 7.1; Dahl | 41 | 0.1');
    expect(brief).toContain(FAILED);
    expect(brief).toContain('7.2 % of all parcels');
  });

  it.each<[string, Part[]]>([
    ['all of it is a tool’s output', PLAIN.map((part) => tool(part.text))],
    [
      'one part holds all',
      [
        tool(
          PLAIN.map(({ text }) => text)
            .slice(0, 1)
            .join(''),
        ),
        tool(`${QUERY}\n\n${PLAIN[2]?.text}`),
      ],
    ],
    ['rows are JSON', [error(FAILED), code(QUERY), tool(JSON.stringify(RECORDS))]],
    ['rows are CSV', [error(FAILED), code(QUERY), tool('carrier,late,share\nBrenner,2030,7.1\nDahl,41,0.1')]],
    ['rows have a title', [error(FAILED), code(QUERY), tool(`Result (2 rows)\n${PLAIN[2]?.text}`)]],
    [
      'a tool calls and answers in JSON',
      [tool(`{"error": ${JSON.stringify(FAILED)}}`), tool(JSON.stringify({ query: QUERY, rows: RECORDS }))],
    ],
    ['a tool says that it runs', [tool('Running query…'), ...PLAIN]],
  ])('is the same where %s', (_, parts) => {
    expect(handOffBrief(thread(parts))).toBe(brief);
  });

  it('is the same where the answer shows its query and rows in the text', () => {
    const said = `\`${FAILED}\`\n\n\`\`\`sql\n${QUERY}\n\`\`\`\n\n|carrier|late|share|\n|---|---|---|\n|Brenner|2030|7.1|\n|Dahl|41|0.1|\n\n${ANSWER}`;
    expect(handOffBrief(thread([], said))).toBe(brief);
  });

  it.each([
    ['offers more', `${ANSWER} Would you like me to break this down further?`],
    ['bids its user to ask', `${ANSWER}\n\nLet me know if you want me to dig deeper!`],
    ['begins with talk', `Sure! Here's what I found. ${ANSWER}`],
    ['says what it will do', `I'll query the parcels for this. ${ANSWER}`],
    ['has a heading', `## Result\n\n${ANSWER}`],
    ['has a label', `**Answer:** ${ANSWER}`],
    ['is a list of sentences', `- ${ANSWER.replace('. ', '.\n- ')}`],
    ['says that it understood', `Got it. ${ANSWER}`],
  ])('is the same where the agent %s', (_, answer) => {
    expect(handOffBrief(thread(PLAIN, answer))).toBe(brief);
  });

  it('carries what the agent really asks', () => {
    const asking = [...thread(PLAIN), agent('It came from Linz. Should I count returned parcels as well?')];
    expect(handOffBrief(asking)).toContain('Should I count returned parcels as well?');
    const offering = [...thread(PLAIN), agent('It came from Linz. Want me to dig deeper?')];
    expect(handOffBrief(offering)).not.toContain('Want me to');
  });

  it('takes an offer that the user said yes to', () => {
    const talk = [...thread(PLAIN), agent('From Linz: 1,204. Want me to break it down by week?'), user('Yes please.')];
    expect(handOffBrief(talk)).toMatch(/break it down by week/i);
  });

  it('keeps a name that could be thanks', () => {
    const talk = [...thread(PLAIN), agent('From Linz: 1,204 parcels.'), user('Only for the brand: Merci')];
    expect(handOffBrief(talk)).toContain('Merci');
    expect(ownWords(user('Only for this brand:\nMerci'))).toBe('Only for this brand:\nMerci');
    expect(ownWords(user('Split it by region. Merci!')).trim()).toBe('Split it by region.');
  });

  it('hears no yes in thanks for what is asked', () => {
    const [thanking = '', plain] = ['.\n\nThanks,\nMaria', '.'].map((end) =>
      handOffBrief([...thread(PLAIN), agent('From Linz: 1,204 parcels.'), user(`Only from the north${end}`)]),
    );
    expect(thanking).toBe(plain);
  });
});
