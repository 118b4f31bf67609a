import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { newsOf } from './news';
import { said, say } from './say';
import type { PopupView } from './view';

/** The one place that tells screen readers what happened; there from the start, since words that come with their place go unheard. */
export const Said = ({ view }: { readonly view: PopupView }) => {
  const before = useRef(view);
  useLayoutEffect(() => {
    const words = newsOf(before.current, view);
    before.current = view;
    if (words !== '') say(words);
  }, [view]);
  useEffect(() => () => say(''), []);
  return (
    <p class="sr-only" role="status">
      {said.value}
    </p>
  );
};
