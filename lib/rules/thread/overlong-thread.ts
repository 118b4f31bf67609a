import { defineRule, type Evidence } from '../rule';

/** Rounded down in steps, so that a dismissal holds until the thread has grown by half. */
const band = (tokens: number, from: number): number => {
  let step = from;
  while (step * 1.5 <= tokens) step *= 1.5;
  return Math.floor(step / 1000);
};

export default defineRule({
  id: 'overlong-thread',
  group: 'thread',
  title: 'Long thread',
  message: 'This thread sends more than {tokens}k tokens along with each message.',
  why: 'Everything said so far is read again for every answer; a new thread with a short brief costs less and errs less.',
  severity: 'info',
  turns: 'follow-up',
  language: 'any',
  *check({ thread, settings }) {
    if (thread.tokens < settings.overlongThreadTokens) return;
    yield { data: { tokens: String(band(thread.tokens, settings.overlongThreadTokens)) } };
  },
});

export const evidence: Evidence = {
  source:
    'An agent’s thread on a 200k window is “getting heavy” at about 64k tokens; above 32k a restart pays within three turns (computed). The threshold is a setting.',
  examples: [
    { text: 'and for Spain?', flags: [''], thread: { turns: 60, tokens: 120_000 } },
    { text: 'now by month', flags: [''], thread: { turns: 22, tokens: 64_000 } },
    { text: 'und für Spanien?', flags: [''], thread: { turns: 40, tokens: 90_000 }, note: 'any language' },
    { text: 'and for Spain?', flags: [], thread: { turns: 60, tokens: 20_000 }, note: 'many turns, few tokens' },
    { text: 'and for Spain?', flags: [], thread: { turns: 4, tokens: 63_000 }, note: 'below the threshold' },
    { text: 'and for Spain?', flags: [], thread: { turns: 30, tokens: 0 }, note: 'size unknown' },
    { text: 'Revenue in Spain in May 2025', flags: [], note: 'a new thread' },
  ],
};
