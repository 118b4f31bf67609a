import { isMostlyModelled } from '../lib/thread/mostly-modelled';
import { FILL_KINDS, type Health } from '../lib/thread/thread';
import { amount, amountRange } from '../components/shared/amount';
import type { ThreadResult } from './thread';

const ADVICE = {
  continue: 'go on here',
  'new-thread': 'continue in a new thread with the brief below',
  'data-app': 'turn the question into something saved with the brief below',
} as const;

/** A thread's health for people: the verdict, the figures, the reasons, what to do. */
export const asText = (result: ThreadResult, { verdict, modelled }: Pick<Health, 'verdict' | 'modelled'>): string => {
  const { score, tokens, window, nextMessageTokens, advice, drivers, brief } = result;
  const fill = FILL_KINDS.filter((kind) => tokens.byKind[kind] > 0).map(
    (kind) => `${kind} ${amount(tokens.byKind[kind])}`,
  );
  return [
    `${verdict} (score ${score} of 100)`,
    `${amountRange(tokens.low, tokens.high)} tokens${isMostlyModelled({ tokens, modelled }) ? ' (most of them modelled)' : ''} of a window of ${amount(window)}; ${amount(nextMessageTokens)} ride along with the next message`,
    ...(fill.length > 0 ? [`filled by ${fill.join(', ')}`] : []),
    ...drivers.map(({ points, why }) => `  ${points > 0 ? `-${points}`.padStart(6) : '      '}  ${why}`),
    `Best now: ${ADVICE[advice]}.`,
    ...(advice === 'continue' || brief === '' ? [] : ['', brief]),
  ].join('\n');
};
