import { describe, expect, it } from 'vitest';
import { openThreadNotice } from '../../../lib/coach/thread-notice';
import type { ThreadStatus } from '../../../lib/messages';

const status = (more: Partial<ThreadStatus> = {}, band = 'heavy'): ThreadStatus =>
  ({ health: { band }, estimated: false, ...more }) as ThreadStatus;
const CROSSED = status({ notice: 'heavy' });

describe('the notice of a thread', () => {
  it('is told once, when the agent is done', () => {
    let streams = true;
    const { hear, take } = openThreadNotice(() => streams);
    hear(CROSSED);
    hear(status());
    expect(take()).toBeUndefined();
    streams = false;
    expect(take()).toBe(CROSSED);
    expect(take()).toBeUndefined();
  });

  it('is not told of what the popup showed meanwhile, but of the next crossing', () => {
    let streams = true;
    const { hear, take, drop } = openThreadNotice(() => streams);
    hear(CROSSED);
    drop();
    streams = false;
    expect(take()).toBeUndefined();
    const next = status({ notice: 'restart' }, 'restart');
    hear(next);
    expect(take()).toBe(next);
  });

  it.each([
    ['snoozed', status({ snoozed: true })],
    ['fresh again', status({}, 'fresh')],
    ['left', undefined],
  ])('is not told of a thread that is %s meanwhile', (_, then) => {
    const { hear, take } = openThreadNotice(() => false);
    hear(CROSSED);
    hear(then);
    expect(take()).toBeUndefined();
  });
});
