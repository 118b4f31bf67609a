import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { LABEL, layChat } from './chat';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: { group: 'inline' },
    mention: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { name: {} },
      leafText: (node) => `@${String(node.attrs['name'])}`,
      toDOM: ({ attrs }) => [
        'span',
        { 'data-mention': String(attrs['name']), contenteditable: 'false' },
        `@${String(attrs['name'])}`,
      ],
      parseDOM: [{ tag: 'span[data-mention]', getAttrs: (dom) => ({ name: dom.dataset['mention'] }) }],
    },
  },
});

const { slot, send } = layChat(() => ({
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
  clear: () => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)),
  mention: (name) => {
    const change: Transaction = view.state.tr.replaceSelectionWith(schema.node('mention', { name }), false);
    view.dispatch(change.insertText(' '));
    view.focus();
  },
}));

const view = new EditorView(slot, {
  attributes: { role: 'textbox', 'aria-label': LABEL, 'aria-multiline': 'true' },
  state: EditorState.create({
    schema,
    plugins: [
      history(),
      keymap({
        Enter: () => {
          send();
          return true;
        },
        'Shift-Enter': splitBlock,
        'Mod-z': undo,
        'Mod-y': redo,
      }),
      keymap(baseKeymap),
    ],
  }),
});
