import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EditorView } from 'prosemirror-view';
import { isEmpty, openComposer, submit } from '../composer/editor';
import { choose, mentionList } from '../composer/mention';
import { live, stop } from '../store';
import { Icon } from './icons';
import { MentionOptions } from './MentionOptions';

/** The box to ask in. ProseMirror owns what is in `.slot`; nothing here touches it. */
export const Composer = ({ onReady }: { readonly onReady: (view: EditorView) => void }): VNode => {
  const slot = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  useEffect(() => {
    if (!slot.current) return undefined;
    const { view: made, end } = openComposer(slot.current);
    view.current = made;
    onReady(made);
    const follow = mentionList.subscribe((list) => {
      const active = list?.options[list.active];
      made.dom.setAttribute('aria-expanded', String(list !== undefined));
      if (active) made.dom.setAttribute('aria-activedescendant', `asset-${active.id}`);
      else made.dom.removeAttribute('aria-activedescendant');
    });
    return () => {
      follow();
      end();
      made.destroy();
    };
  }, []);
  const startMention = (): void => {
    const { current } = view;
    if (!current) return;
    current.focus();
    const before = current.state.doc.textBetween(0, current.state.selection.from, '\n');
    current.dispatch(current.state.tr.insertText(before === '' || /\s$/.test(before) ? '@' : ' @'));
  };
  return (
    <form
      data-composer
      onSubmit={(event) => {
        event.preventDefault();
        if (view.current) submit(view.current);
      }}
    >
      <MentionOptions choose={(name) => view.current && choose(view.current, name)} />
      <div class={isEmpty.value ? 'slot empty' : 'slot'} data-placeholder="Ask about your data" ref={slot} />
      <div class="tools">
        <button type="button" class="quiet" aria-label="Mention an asset" onClick={startMention}>
          <Icon name="at" />
        </button>
        {live.value ? (
          <button type="button" class="round" data-stop aria-label="Stop" onClick={stop}>
            <Icon name="stop" />
          </button>
        ) : (
          <button type="submit" class="round" aria-label="Send" disabled={isEmpty.value}>
            <Icon name="send" />
          </button>
        )}
      </div>
    </form>
  );
};
