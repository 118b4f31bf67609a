import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $applyNodeReplacement,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  TextNode,
  createEditor,
  type EditorConfig,
  type SerializedTextNode,
} from 'lexical';
import { LABEL, createChip, layChat } from './chat';

/** A mention as Lexical's own playground makes it: a text node in token mode. */
class MentionNode extends TextNode {
  static override getType(): string {
    return 'mention';
  }
  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__text, node.__key);
  }
  static override importJSON({ text }: SerializedTextNode): MentionNode {
    return createMention(text.slice(1));
  }
  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    const { dataset, contentEditable } = createChip(this.__text.slice(1));
    dom.dataset['mention'] = dataset['mention'];
    dom.contentEditable = contentEditable;
    return dom;
  }
  override canInsertTextBefore(): boolean {
    return false;
  }
  override canInsertTextAfter(): boolean {
    return false;
  }
}

const createMention = (name: string): MentionNode =>
  $applyNodeReplacement(new MentionNode(`@${name}`).setMode('token'));

const editor = createEditor({
  namespace: 'chat',
  nodes: [MentionNode],
  onError: (error) => {
    throw error;
  },
});
const clear = (): void => {
  const paragraph = $createParagraphNode();
  $getRoot().clear().append(paragraph);
  paragraph.select();
};
const { slot, send } = layChat(() => ({
  text: () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    ),
  clear: () => editor.update(clear, { discrete: true }),
  mention: (name) => {
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertNodes([createMention(name), $createTextNode(' ')]);
      },
      { discrete: true },
    );
    editor.focus();
  },
}));

const root = document.createElement('div');
root.contentEditable = 'true';
root.role = 'textbox';
root.ariaLabel = LABEL;
root.ariaMultiLine = 'true';
slot.append(root);
editor.setRootElement(root);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 1000);
editor.registerCommand(
  KEY_ENTER_COMMAND,
  (event) => {
    event?.preventDefault();
    if (event?.shiftKey) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    else send();
    return true;
  },
  COMMAND_PRIORITY_HIGH,
);
