import { Fragment, Schema, Slice, type Node } from 'prosemirror-model';
import { splitAtNames } from '../assets';

export const schema = new Schema({
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

/** The document as the thread keeps it: lines, with mentions as @[Name]. */
export const toMarkup = (doc: Node): string =>
  doc.textBetween(0, doc.content.size, '\n', (node) => `@[${String(node.attrs['name'])}]`).trim();

const withMentions = (content: Fragment): Fragment => {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) {
      nodes.push(node.copy(withMentions(node.content)));
      return;
    }
    splitAtNames(node.text ?? '').forEach((part, at) => {
      if (at % 2 === 1) nodes.push(schema.node('mention', { name: part }));
      else if (part !== '') nodes.push(schema.text(part));
    });
  });
  return Fragment.fromArray(nodes);
};

/** Pasted names of known assets become mentions, as if they had been chosen from the list. */
export const pasteMentions = (slice: Slice): Slice =>
  new Slice(withMentions(slice.content), slice.openStart, slice.openEnd);
