import { signal } from '@preact/signals';
import { Plugin, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { findListed, type Listed } from '../assets';
import { schema } from './schema';

/** The list behind "@": what it offers and where the typed name stands. */
export interface MentionList {
  readonly options: readonly Listed[];
  readonly active: number;
  readonly from: number;
  readonly to: number;
}

export const mentionList = signal<MentionList | undefined>(undefined);

const TYPED = /(?:^|[\s(])@([^@\n]{0,60})$/;

const read = ({ selection }: EditorState): MentionList | undefined => {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const typed = TYPED.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const options = findListed(typed.replaceAll('\u00a0', ' '));
  return options.length === 0 ? undefined : { options, active: 0, from: $from.pos - typed.length - 1, to: $from.pos };
};

/** Puts the asset in the place of the typed "@name". */
export const choose = (view: EditorView, name: string): void => {
  const list = mentionList.value;
  if (!list) return;
  const next = view.state.doc.textBetween(list.to, Math.min(list.to + 1, view.state.doc.content.size), '\n');
  const change = view.state.tr.replaceRangeWith(list.from, list.to, schema.node('mention', { name }));
  view.dispatch(/^[\s.,;:?!)]/.test(next) ? change : change.insertText(' '));
  mentionList.value = undefined;
  view.focus();
};

/** Follows the caret, and takes arrows, Enter, Tab and Escape while the list is open. */
export const mentionPlugin = (): Plugin => {
  let closedAt: number | undefined;
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        if (view.state.doc.eq(before.doc) && view.state.selection.eq(before.selection)) return;
        const list = read(view.state);
        if (list?.from !== closedAt) closedAt = undefined;
        mentionList.value = list && list.from === closedAt ? undefined : list;
      },
    }),
    props: {
      handleKeyDown: (view, event) => {
        const list = mentionList.value;
        if (!list || event.isComposing) return false;
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        const option = list.options[list.active];
        if (step !== 0) {
          const count = list.options.length;
          mentionList.value = { ...list, active: (list.active + step + count) % count };
        } else if (event.key === 'Escape') {
          closedAt = list.from;
          mentionList.value = undefined;
        } else if ((event.key === 'Enter' || event.key === 'Tab') && option) choose(view, option.name);
        else return false;
        return true;
      },
      handleDOMEvents: {
        blur: () => {
          mentionList.value = undefined;
          return false;
        },
      },
    },
  });
};
