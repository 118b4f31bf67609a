import { describe, expect, it } from 'vitest';
import { newTopicsIn } from '../../../../lib/thread/topics/new-topics';
import { agent, counted, error, user } from '../thread-of';

const found = (...turns: Parameters<typeof counted>[0]) => [...newTopicsIn(turns, counted(turns))];
const asked = (...prompts: string[]) => found(...prompts.flatMap((prompt) => [user(prompt), agent('Here it is.')]));

describe('a new topic among questions', () => {
  it('is a question with words that nobody used, taken up by the next ones', () => {
    expect(
      asked(
        'How many orders did we ship in May?',
        'Split the orders by carrier.',
        'Which of those carriers were late?',
        'What is the churn rate of the Pro plan?',
        'And the churn of the Team plan?',
        'Which Pro customers churned twice?',
      ),
    ).toEqual([6]);
  });

  it('is one that says so', () => {
    expect(
      asked(
        'How many orders did we ship in May?',
        'Split the orders by carrier.',
        'Which of those carriers were late?',
        'Different question: draft a job ad for an analyst',
      ),
    ).toEqual([6]);
  });

  it('is never the first, a follow-up or a correction', () => {
    expect(
      asked(
        'How many orders did we ship in May?',
        'and by carrier?',
        'what about their delays?',
        "No, that's wrong. Use the warehouse calendar.",
        'only for those',
      ),
    ).toEqual([]);
  });
});

describe('a new topic in a talk', () => {
  const talk = [
    user('i grew up near the sea and still sail on weekends .'),
    agent('sailing sounds lovely . is your boat big ?'),
    user('the boat is small , but it sails well .'),
    agent('small boats are fun . do you have any hobbies besides music ?'),
    user('i play the piano . music keeps me calm .'),
    agent('my sister teaches piano and music .'),
  ];
  it('can come from either side', () => {
    expect(found(...talk)).toEqual([3]);
  });
  it('is a question that leaves what both spoke of', () => {
    expect(
      found(
        user('i have two dogs and a parrot .'),
        agent('i love my cat . she sleeps all day .'),
        user('cats are lazy . do you like to cook ?'),
        agent('i bake bread on sundays .'),
        user('fresh bread is delicious .'),
      ),
    ).toEqual([2]);
  });
  it('is not another word of the same field', () => {
    const before = [user('i have two dogs and they sleep on my couch .'), agent('lovely , i grew up with a puppy .')];
    expect(found(...before, user('i also feed a hamster and a horse .'), agent('i never had one .'))).toEqual([]);
    expect(found(...before, user('i also have a piano and a guitar .'), agent('i never had one .'))).toEqual([2]);
  });
  it('is not the reply to a question, nor the question given back', () => {
    expect(
      found(
        user('i work as a nurse in a small town .'),
        agent('what do you do after work ?'),
        user('i paint landscapes and play chess .'),
        agent('i sew quilts .'),
        user('what about you , do you work ?'),
      ),
    ).toEqual([]);
  });
  it('is looked for only where both sides tell of themselves', () => {
    const questions = [
      'i am new here . how many orders did we ship ?',
      'my team sells shoes . which carriers were late ?',
      'do you have any data on late orders by carrier ?',
    ];
    const answered = (answer: string) => found(...questions.flatMap((question) => [user(question), agent(answer)]));
    expect(answered('The table is below.')).toEqual([]);
    expect(answered('i sold shoes once .')).not.toEqual([]);
  });
  it('is told in other languages without a mistake of reading', () => {
    expect(found(user('me gusta el mar, i am from Lima'), agent('¿y tú?'), user('...'), agent(''))).toEqual([]);
  });
  it('is not looked for in answers of agents with tools', () => {
    expect(found(...talk.slice(0, 5), agent('my sister', error('timeout')))).not.toContain(3);
  });
});

it('costs little in a long thread', () => {
  const turns = Array.from({ length: 600 }, (_, n) => [
    user(`Which ${['orders', 'refunds', 'carriers', 'plans'][n % 4]} changed in week ${n % 52}?`),
    agent('Here it is.'),
  ]).flat();
  const all = counted(turns);
  const start = performance.now();
  newTopicsIn(turns, all);
  expect(performance.now() - start).toBeLessThan(1500);
});
