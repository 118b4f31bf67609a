import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PracticeThread } from '../model';
import { live, say } from '../store';
import { Turn } from '../view/Turn';
import { playLong } from './play';
import { LONG_ID, readPlan } from './turns';

/** CSS pixels a turn takes, but for the one that streams; styles/thread.css says the same. */
const ROW = 96;
/** Turns in the page. */
const SHOWN = 30;
const NEAR = 60;

/** The last turn grows apart from the list, which is not drawn again for each bit. */
const Growing = ({ place, of }: { readonly place: number; readonly of: number }): VNode | null =>
  live.value?.thread === LONG_ID ? <Turn turn={live.value.turn} streams place={place} of={of} /> : null;

/** A list that keeps only the turns around what is in view, as large chats do. */
export const LongThread = ({ thread: { turns } }: { readonly thread: PracticeThread }): VNode => {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const first = useSignal(Math.max(0, turns.length - SHOWN));
  const plan = readPlan(location.search);
  const of = Math.max(plan.turns, turns.length);
  const toEnd = (): void => {
    const { current } = box;
    if (current && atEnd.current) current.scrollTop = current.scrollHeight;
  };
  useLayoutEffect(() => {
    toEnd();
    const watch = new ResizeObserver(toEnd);
    if (list.current) watch.observe(list.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (turns.length < plan.turns && !live.value) {
      void say(LONG_ID, `${LONG_ID}-${plan.turns}`, (show, signal) => playLong(plan, show, signal));
    }
  }, []);
  const follow = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): void => {
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
    const middle = (scrollTop + clientHeight / 2) / ROW;
    const wanted = Math.round(middle - SHOWN / 2);
    // In steps, so that a small movement changes nothing.
    const stepped = Math.round(wanted / 5) * 5;
    first.value = Math.max(0, Math.min(turns.length - SHOWN, atEnd.current ? turns.length : stepped));
  };
  const from = first.value;
  const shown = turns.slice(from, from + SHOWN);
  const after = turns.length - from - shown.length;
  return (
    <div
      class="scroll"
      ref={box}
      tabIndex={0}
      aria-label="Messages"
      role="region"
      onScroll={({ currentTarget }) => follow(currentTarget)}
    >
      <ol
        class="long"
        data-thread={LONG_ID}
        ref={list}
        style={{ paddingBlockStart: `${from * ROW}px`, paddingBlockEnd: `${after * ROW}px` }}
      >
        {shown.map((turn, at) => (
          <Turn key={turn.id} turn={turn} place={from + at} of={of} />
        ))}
        {after === 0 && <Growing place={turns.length} of={of} />}
      </ol>
    </div>
  );
};
