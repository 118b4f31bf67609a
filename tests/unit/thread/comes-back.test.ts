import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../lib/thread/health';
import { counted, driver, health, NOW, OPEN_SITE, talk } from './thread-of';

describe('a question that comes back', () => {
  it('speaks for a data app, with the same or with other values', () => {
    const found = health(
      talk(
        "What was last week's revenue by channel?",
        'What was revenue by channel in May 2026?',
        'what was revenue by channel yesterday',
      ),
    );
    expect(found).toMatchObject({ advice: 'data-app', verdict: 'Asked 3 times' });
    expect(driver(found, 'repeats')).toMatchObject({ points: 0, turns: [0, 2, 4] });
  });

  it('is known in other words, with other values', () => {
    const found = health(
      talk(
        "What was last week's revenue by channel?",
        'Show me revenue per channel for November 2026',
        'Give me the revenue by channel in December 2026',
      ),
    );
    expect(found).toMatchObject({ advice: 'data-app', verdict: 'Asked 3 times' });
  });

  it('is not another question about the same things', () => {
    const found = health(
      talk(
        'How many orders per channel in May 2026?',
        'Why did orders per channel drop in May 2026?',
        'Which channel has the most orders in May 2026?',
        'How many customers per channel in May 2026?',
      ),
    );
    expect(found.advice).toBe('continue');
  });

  it('says since when, once that is more than a day', () => {
    const template = counted(talk("What was last week's revenue by channel?", 'And by region?'));
    const ask = template[0]!.signs.ask!;
    const elsewhere = [17, 10].map((days) => ({ ask, at: NOW - days * 86_400_000 }));
    expect(healthOf({ turns: template, site: OPEN_SITE, now: NOW, elsewhere }).verdict).toBe(
      'Asked 3 times since 3 November',
    );
  });

  it('is asked in a few words that say what it is split by', () => {
    const weeks = [41, 42, 43].map((week) => `Support tickets by queue for week ${week} of 2026`);
    expect(health(talk(...weeks))).toMatchObject({ advice: 'data-app' });
    for (const said of [
      'thanks for the chart by plan',
      'split by region too',
      'sort by queue',
      'the chart was made by Ana',
    ])
      expect(health(talk('Open tickets?', said, said, said)).advice).toBe('continue');
  });

  it('is not made of questions that are each other’s opposite', () => {
    const found = health(
      talk(
        'Revenue from new customers by month',
        'Revenue from existing customers by month',
        'Max order value by month',
        'Min order value by month',
      ),
    );
    expect(found.advice).toBe('continue');
  });

  it('is not "go on", nor an order said again', () => {
    expect(health(talk('Revenue by channel in May?', 'go on', 'go on', 'go on')).advice).toBe('continue');
    expect(
      health(
        talk(
          'Revenue by channel in May?',
          'exclude internal accounts',
          'exclude internal accounts',
          'exclude internal accounts',
        ),
      ).advice,
    ).toBe('continue');
  });
});
