import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { LABEL, layChat } from './chat';

const { slot, send } = layChat(() => ({
  text: () => view.state.doc.toString(),
  clear: () => view.dispatch({ changes: { from: 0, to: view.state.doc.length } }),
}));

const view = new EditorView({
  parent: slot,
  state: EditorState.create({
    extensions: [
      keymap.of([
        {
          key: 'Enter',
          run: () => {
            send();
            return true;
          },
          shift: (target) => {
            target.dispatch(target.state.replaceSelection('\n'));
            return true;
          },
        },
      ]),
      minimalSetup,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': LABEL }),
    ],
  }),
});
