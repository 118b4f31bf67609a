import type { Health } from './thread';

/** Whether more of a thread's tokens is the coach's model of what no page shows than was seen or is expected of turns. */
export const isMostlyModelled = ({ tokens, modelled }: Pick<Health, 'tokens' | 'modelled'>): boolean =>
  modelled.total > tokens.total / 2;
