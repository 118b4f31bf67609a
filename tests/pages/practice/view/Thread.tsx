import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { live, open, route } from '../store';
import { Turn } from './Turn';

const NEAR = 160;

const Live = ({ thread }: { readonly thread: string }): VNode | null =>
  live.value?.thread === thread ? <Turn turn={live.value.turn} streams /> : null;

/** The messages of the open thread, in a box that stays at its end while the reader is there. */
export const Thread = (): VNode => {
  const box = useRef<HTMLDivElement>(null);
  const id = route.value;
  const turns = open.value?.turns ?? [];
  const toEnd = (): void => {
    const { current } = box;
    if (current) current.scrollTop = current.scrollHeight;
  };
  useLayoutEffect(toEnd, [id, turns.length]);
  useLayoutEffect(
    () =>
      live.subscribe(() => {
        const { current } = box;
        if (current && current.scrollHeight - current.scrollTop - current.clientHeight < NEAR) {
          requestAnimationFrame(toEnd);
        }
      }),
    [],
  );
  return (
    <div class="scroll" ref={box} tabIndex={0} aria-label="Messages" role="region">
      <ol data-thread={id} key={id}>
        {turns.map((turn) => (
          <Turn key={turn.id} turn={turn} />
        ))}
        <Live thread={id} />
      </ol>
    </div>
  );
};
