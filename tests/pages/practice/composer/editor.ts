import { signal } from '@preact/signals';
import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { live, route, send } from '../store';
import { mentionPlugin } from './mention';
import { pasteMentions, schema, toMarkup } from './schema';

/** True while there is nothing to send. */
export const isEmpty = signal(true);

/** Sends what stands in the composer, unless an answer is still coming. */
export const submit = (view: EditorView): void => {
  const words = toMarkup(view.state.doc);
  if (words === '' || live.value) return;
  view.updateState(fresh());
  isEmpty.value = true;
  void send(words);
};

const watchEmpty = new Plugin({
  view: () => ({
    update: ({ state }) => {
      isEmpty.value = state.doc.childCount === 1 && state.doc.firstChild?.childCount === 0;
    },
  }),
});

const fresh = (): EditorState =>
  EditorState.create({
    schema,
    plugins: [
      history(),
      mentionPlugin(),
      watchEmpty,
      keymap({
        Enter: (_state, _dispatch, view) => {
          if (view) submit(view);
          return true;
        },
        'Shift-Enter': splitBlock,
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
      }),
      keymap(baseKeymap),
    ],
  });

/** Makes the composer in a box. Each thread keeps its own draft while the page is open. */
export const openComposer = (box: HTMLElement): { readonly view: EditorView; readonly end: () => void } => {
  const drafts = new Map<string, EditorState>();
  const view = new EditorView(box, {
    attributes: {
      role: 'textbox',
      'aria-label': 'Ask the data agent',
      'aria-multiline': 'true',
      'aria-haspopup': 'listbox',
      spellcheck: 'false',
    },
    state: fresh(),
    transformPasted: pasteMentions,
  });
  let at = route.value;
  const end = route.subscribe((next) => {
    if (next === at) return;
    // A prompt that opens a thread leaves no draft behind on the page for new ones.
    drafts.set(at, view.state);
    view.updateState(drafts.get(next) ?? fresh());
    at = next;
    view.focus();
  });
  view.focus();
  return { view, end };
};
