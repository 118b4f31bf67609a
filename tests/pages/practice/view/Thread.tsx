import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { live, open, route } from '../store';
import { Turn } from './Turn';

const NEAR = 60;

const Live = ({ thread }: { readonly thread: string }): VNode | null =>
  live.value?.thread === thread ? <Turn turn={live.value.turn} streams /> : null;

/** The messages of the open thread, in a box that stays at its end while the reader is there. */
export const Thread = (): VNode => {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const id = route.value;
  const turns = open.value?.turns ?? [];
  const toEnd = (): void => {
    const { current } = box;
    if (current && atEnd.current) current.scrollTop = current.scrollHeight;
  };
  useLayoutEffect(() => {
    atEnd.current = true;
    toEnd();
    const watch = new ResizeObserver(toEnd);
    for (const { current } of [box, list]) if (current) watch.observe(current);
    return () => watch.disconnect();
  }, [id]);
  const last = turns.at(-1);
  useLayoutEffect(() => {
    if (last?.role === 'user') atEnd.current = true;
    toEnd();
  }, [last]);
  return (
    <div
      class="scroll"
      ref={box}
      tabIndex={0}
      aria-label="Messages"
      role="region"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
      }}
    >
      <ol data-thread={id} key={id} ref={list}>
        {turns.map((turn) => (
          <Turn key={turn.id} turn={turn} />
        ))}
        <Live thread={id} />
      </ol>
    </div>
  );
};
