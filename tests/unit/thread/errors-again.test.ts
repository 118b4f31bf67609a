import { describe, expect, it } from 'vitest';
import { agent, driver, error, health, tool, user } from './thread-of';

describe('errors that come again', () => {
  it('weigh like corrections, whatever ids and numbers are in them', () => {
    const turns = [
      user('Refresh the funnel for May'),
      agent('', error('Query 8f3a failed: column "plan_id" does not exist')),
      user('use the other table'),
      agent('', error('Query 91bc failed: column "plan_name" does not exist')),
      user('and for June'),
      agent('', error('Query 22aa failed: column "x" does not exist')),
    ];
    expect(driver(health(turns), 'corrections')).toMatchObject({
      why: 'The same error came back twice. Name the table or column it stumbles over.',
      turns: [3, 5],
    });
  });
});

describe('errors one after the other', () => {
  const failing = [
    user('Refresh the funnel for May'),
    agent('I could not run it.', error('timeout after 60 s')),
    user('use fewer rows'),
    agent('I could not run it.', error('column region does not exist')),
    user('and with a smaller range'),
    agent('It failed again.', error('permission denied for table x')),
  ];

  it('weigh like corrections, though each is another one', () => {
    expect(driver(health(failing), 'corrections')).toMatchObject({
      why: 'Three answers in a row ended in an error. Name what is to be read, or ask in another way.',
      turns: [3, 5],
    });
  });

  it('are none, where a result stands between or beside them', () => {
    const [first, one, then, two] = failing;
    const tried = [first!, agent('Here it is.', error('timeout'), tool('May 412')), then!, two!];
    expect(driver(health(tried), 'corrections')).toBeUndefined();
    const between = [first!, one!, user('and for June'), agent('June is 10.', tool('June 10')), then!, two!];
    expect(driver(health(between), 'corrections')).toBeUndefined();
  });
});
