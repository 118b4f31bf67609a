import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { LABEL, createChip, layChat } from './chat';

interface EmbedClass {
  new (...args: unknown[]): object;
  create(value: unknown): HTMLElement;
}
const Embed = Quill.import('blots/embed') as EmbedClass;

/** A mention as Quill's mention modules make it: an inline embed. */
class Mention extends Embed {
  static blotName = 'mention';
  static tagName = 'span';
  static className = 'chip';
  static override create(name: unknown): HTMLElement {
    const node = super.create(name);
    const chip = createChip(String(name));
    node.dataset['mention'] = String(name);
    node.append(...chip.childNodes);
    return node;
  }
  static value({ dataset }: HTMLElement): string {
    return dataset['mention'] ?? '';
  }
}
Quill.register('formats/mention', Mention as never);

const { slot, send } = layChat(() => ({
  text: () =>
    quill
      .getContents()
      .ops.map(({ insert }) => (typeof insert === 'string' ? insert : `@${String(insert?.['mention'])}`))
      .join('')
      .replace(/\n$/, ''),
  clear: () => {
    quill.setText('');
  },
  mention: (name) => {
    const { index } = quill.getSelection(true);
    quill.insertEmbed(index, 'mention', name, 'user');
    quill.insertText(index + 1, ' ', 'user');
    quill.setSelection(index + 2, 0);
  },
}));

const quill: Quill = new Quill(slot, {
  modules: {
    keyboard: {
      bindings: {
        enter: {
          key: 'Enter',
          shiftKey: false,
          handler: () => {
            send();
            return false;
          },
        },
      },
    },
  },
});
quill.root.role = 'textbox';
quill.root.ariaLabel = LABEL;
quill.root.ariaMultiLine = 'true';
