import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../lib/thread/health';
import { settleModel } from '../../../lib/thread/settle-model';
import { agent, counted, driver, error, health, NOW, OPEN_SITE, QUESTIONS, talk, user } from './thread-of';

describe('a short thread', () => {
  it('is fresh, and nothing weighs on it', () => {
    expect(health(talk('What was net revenue in October 2026?', 'And by channel?'))).toMatchObject({
      score: 100,
      band: 'fresh',
      verdict: 'Fresh',
      advice: 'continue',
      drivers: [],
      nextMessageTokens: 40,
    });
  });

  it('has no score before the second prompt, however large it is', () => {
    expect(health(talk('why?'), 90_000)).toMatchObject({ score: 100, band: 'fresh', advice: 'continue', drivers: [] });
  });

  it('may have no turn at all', () => {
    expect(health([])).toMatchObject({ score: 100, verdict: 'Fresh', tokens: { total: 0, low: 0, high: 0 } });
  });
});

describe('a long thread', () => {
  it('is heavy by its size and says what rides along', () => {
    const found = health(talk('Revenue in May?', 'And by channel?'), 16_000);
    expect(found).toMatchObject({ band: 'heavy', verdict: 'Getting heavy', advice: 'continue' });
    expect(driver(found, 'load')?.why).toBe('About 64k tokens ride along with every message.');
  });

  it('is due for a new one near the window', () => {
    expect(health(talk('Revenue in May?', 'And by channel?'), 45_000)).toMatchObject({
      band: 'restart',
      advice: 'new-thread',
      verdict: 'The window is nearly full',
    });
  });

  it('is due for a new one from the size that its user chose, and says so', () => {
    const model = settleModel([{ heavyTokens: 1000, restartTokens: 2000 }]);
    const turns = counted(talk('Revenue in May?', 'And by channel?'), 15_000);
    expect(healthOf({ turns, site: OPEN_SITE, now: NOW, model })).toMatchObject({
      band: 'restart',
      advice: 'new-thread',
      verdict: 'A new thread is due',
    });
  });

  it('sends no more than the window', () => {
    expect(health(talk('Revenue in May?', 'And by channel?'), 90_000).nextMessageTokens).toBe(200_000);
  });

  it('never says that a restart saves anything', () => {
    for (const tokens of [10, 3000, 20_000, 50_000]) {
      const { verdict, drivers } = health(talk(...QUESTIONS), tokens);
      expect([verdict, ...drivers.map(({ why }) => why)].join(' ')).not.toMatch(/sav(?:e|ing)|cheap|cost/iu);
    }
  });
});

/** A thread in which each thing said follows an answer that ends like this. */
const asked = (question: string, ...said: readonly string[]) =>
  health([
    user('Why did revenue drop in October 2026?'),
    ...said.flatMap((words) => [agent(`It fell by 8 %. ${question}`), user(words)]),
    agent('Here it is.'),
  ]);

describe('corrections', () => {
  const wrong = [
    'No, still wrong. Use net revenue.',
    "That's not what I asked for, only the EU.",
    'the numbers still do not match finance',
  ];

  it('weigh a little at first, then a lot, and are named in words', () => {
    const scores = [0, 1, 2, 3].map((count) =>
      health(
        talk(
          'Why did revenue drop in October 2026?',
          ...wrong.slice(0, count),
          ...(count === 0 ? ['And by channel?'] : []),
        ),
      ),
    );
    expect(scores.map(({ score }) => score)).toEqual([100, 86, 51, 30]);
    expect(scores[3]).toMatchObject({
      verdict: 'Three corrections on one question',
      band: 'restart',
      advice: 'new-thread',
    });
    expect(driver(scores[3]!, 'corrections')).toMatchObject({
      why: 'Corrected 3 times since turn 3.',
      turns: [2, 4, 6],
    });
  });

  it('twice are reason enough in a thread that has weight, not in a short one', () => {
    const turns = talk('Why did revenue drop in October 2026?', ...wrong.slice(0, 2));
    expect(health(turns, 100).advice).toBe('continue');
    expect(health(turns, 4000).advice).toBe('new-thread');
  });

  it('are none where the user only answers the agent’s own question', () => {
    const nos = ['No, leave them out', 'no, only paid ones', "No, don't run it"];
    expect(driver(asked('Shall I include test accounts?', ...nos), 'corrections')).toBeUndefined();
    expect(driver(asked('Refunds are in.', ...nos), 'corrections')?.turns).toEqual([2, 4, 6]);
    expect(driver(asked('Does that answer your question?', ...nos), 'corrections')?.turns).toEqual([2, 4, 6]);
    expect(driver(asked('Shall I include test accounts?', ...wrong), 'corrections')?.turns).toEqual([2, 4, 6]);
  });

  it('are over once an answer is taken or a new topic begins', () => {
    const turns = talk('Why did revenue drop in October 2026?', ...wrong);
    expect(driver(health([...turns, ...talk('Perfect, thanks.')]), 'corrections')).toBeUndefined();
    expect(
      driver(health([...turns, ...talk('Different question: how many hires does engineering plan?')]), 'corrections'),
    ).toBeUndefined();
  });

  it('make the answers before them failed attempts', () => {
    const { byKind } = health(
      talk('Why did revenue drop in October 2026?', 'No, still wrong. Use net revenue.'),
    ).tokens;
    expect(byKind).toEqual({ prompts: 20, answers: 10, tools: 0, failed: 10 });
  });

  it('are asking the same at once again, too', () => {
    const again = talk(
      'How many active customers did the Pro plan have?',
      'how many active customers did the Pro plan have',
    );
    expect(driver(health(again), 'corrections')?.turns).toEqual([2]);
  });

  it.each([
    "no, that's fine",
    'No problem. And by channel?',
    'again for March please',
    'What is wrong with the Paris store?',
    'Which orders were not delivered?',
    'Now without returns',
  ])('are not: %s', (prompt) => {
    expect(driver(health(talk('What was revenue in October 2026?', prompt)), 'corrections')).toBeUndefined();
  });
});

describe('drift', () => {
  it('is many topics in the last questions', () => {
    const found = health(talk(...QUESTIONS));
    expect(driver(found, 'drift')).toMatchObject({
      turns: [4, 6, 8, 10],
      why: 'Four of the last four questions are about something new.',
    });
  });
  it.each(['Fuel surcharge?', 'Good. Map?', 'undo', 'us + canada', 'Median, please'])(
    'is not a few words: %s',
    (said) => {
      const turns = talk(
        QUESTIONS[0]!,
        'And by region?',
        'Exclude internal accounts',
        'Why is the paid channel down?',
        said,
      );
      expect(driver(health(turns), 'drift')).toBeUndefined();
    },
  );
  it('is not many questions on one topic', () => {
    const turns = talk(
      QUESTIONS[0]!,
      'And by region?',
      'Exclude internal accounts',
      'Why is the paid channel down?',
      'Show net revenue by week',
    );
    expect(driver(health(turns), 'drift')).toBeUndefined();
  });
});

describe('one large block', () => {
  const turns = [
    ...talk('What was revenue in May?'),
    user('And by channel?'),
    agent('Here.', { kind: 'tool', text: 'x'.repeat(4000) }),
  ];
  it('weighs once it is large and fills much of the thread', () => {
    const found = healthOf({
      turns: counted(turns, 10).map((turn) =>
        turn.index === 3 ? { ...turn, tokens: { ...turn.tokens, tool: 9000 } } : turn,
      ),
      site: OPEN_SITE,
      now: NOW,
    });
    expect(driver(found, 'bulk')).toMatchObject({ turns: [3] });
  });
  it('is of no matter in a thread of a few hundred tokens', () => {
    expect(driver(health(turns, 50), 'bulk')).toBeUndefined();
  });
});

const at = (hours: number): string => new Date(NOW - hours * 3_600_000).toISOString();

describe('a pause', () => {
  const turns = [user('Revenue in May?', at(30)), agent('Here.'), user('By channel?', at(20)), agent('Here.')];
  it('matters for a loaded thread', () => {
    expect(driver(health(turns, 20_000), 'idle')).toMatchObject({
      why: 'After 20 hours without a message the whole thread is read anew.',
      turns: [2],
    });
  });
  it('does not for a small one', () => {
    expect(driver(health(turns, 100), 'idle')).toBeUndefined();
  });
  it('is over when the talk goes on', () => {
    expect(driver(health([...turns, user('By week?', at(0.1)), agent('Here.')], 20_000), 'idle')).toBeUndefined();
  });
});

describe('what is kept of a turn', () => {
  it('holds none of its words', () => {
    const kept = JSON.stringify(
      counted([user('Why did zanzibar margin collapse in 2026?'), agent('', error('Table zanzibar_raw not found'))]),
    );
    expect(kept).not.toMatch(/zanzibar|margin|collapse|found|2026/iu);
  });
});
