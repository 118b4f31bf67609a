/** @jsxImportSource react */
import { useState, type ReactElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Editor, Node, Transforms, createEditor, type BaseEditor, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact, type RenderElementProps } from 'slate-react';
import { LABEL, layChat } from './chat';

interface Words {
  text: string;
}
interface Paragraph {
  type: 'paragraph';
  children: (Words | Mention)[];
}
interface Mention {
  type: 'mention';
  name: string;
  children: Words[];
}
declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor;
    Element: Paragraph | Mention;
    Text: Words;
  }
}

const EMPTY: Descendant[] = [{ type: 'paragraph', children: [{ text: '' }] }];

/** A mention as Slate's own example makes it: an inline void. */
const withMentions = (editor: Editor): Editor => {
  const { isInline, isVoid } = editor;
  editor.isInline = (element) => element.type === 'mention' || isInline(element);
  editor.isVoid = (element) => element.type === 'mention' || isVoid(element);
  return editor;
};

const wordsOf = (node: Descendant): string =>
  'type' in node && node.type === 'mention'
    ? `@${node.name}`
    : 'children' in node
      ? node.children.map(wordsOf).join('')
      : Node.string(node);

const drawElement = ({ attributes, children, element }: RenderElementProps): ReactElement =>
  element.type === 'mention' ? (
    <span {...attributes} contentEditable={false} data-mention={element.name}>
      @{element.name}
      {children}
    </span>
  ) : (
    <p {...attributes}>{children}</p>
  );

const editor = withMentions(withHistory(withReact(createEditor())));
const { slot, send } = layChat(() => ({
  text: () => editor.children.map(wordsOf).join('\n'),
  clear: () => {
    Transforms.select(editor, Editor.range(editor, []));
    Editor.deleteFragment(editor);
  },
  mention: (name) => {
    Transforms.insertNodes(editor, { type: 'mention', name, children: [{ text: '' }] });
    Transforms.move(editor);
    Editor.insertText(editor, ' ');
    ReactEditor.focus(editor);
  },
}));

const Composer = (): ReactNode => {
  const [value] = useState(EMPTY);
  return (
    <Slate editor={editor} initialValue={value}>
      <Editable
        aria-label={LABEL}
        aria-multiline
        renderElement={drawElement}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (event.shiftKey) editor.insertBreak();
          else send();
        }}
      />
    </Slate>
  );
};

createRoot(slot).render(<Composer />);
