import { describe, expect, it } from 'vitest';
import { isAgentTalk } from '../../../lib/thread/brief/agent-talk';

describe('what an agent says around an answer', () => {
  it.each([
    'Sure!',
    "Here's what I found.",
    "I'll query the data for this.",
    'Let me know if you want me to break this down further.',
    'Let me know!',
    'Would you like me to break this down further?',
    'Want me to dig deeper?',
    'Here are the results:',
    'Here is the breakdown for all regions:',
    'Got it.',
    'Thanks for the hint.',
    'Anything else?',
    'Is there anything else I can help with?',
    'Happy to dig deeper.',
  ])('is talk: %j', (sentence) => {
    expect(isAgentTalk(sentence)).toBe(true);
  });

  it.each([
    'Should I look only at open orders?',
    'Do you want me to break it down by week?',
    'Shall I do it with or without returns?',
    'Should I see net or gross?',
    'Should I go on excluding drafts?',
    'Can I look at sales.orders?',
    'Should I see fct_orders?',
    'Anything else in the filter?',
    "I'll check orders: drafts are not in them.",
    "I'll run it without returns.",
    "I'll look at sales.orders.",
    "I'll check refunds, because they are late.",
    'Let me check, but the ledger lags.',
    "I'll get only the open ones.",
    'Let me know which of the two holds.',
    'Feel free to use mart.orders_v2.',
    'Happy to look; the lake lacks May.',
    'Here are the results for open orders excluding drafts:',
  ])('is none: %j', (sentence) => {
    expect(isAgentTalk(sentence)).toBe(false);
  });
});
