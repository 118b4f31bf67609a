declare global {
  interface Window {
    /** The editor model's own text: what the application would send, not what the screen shows. */
    editorText(): string;
    /** Puts a mention chip at the caret, as the page's own list would. */
    insertMention?(name: string): void;
  }
}

/** What a page tells the shell about its editor. */
export interface ChatEditor {
  text(): string;
  clear(): void;
  mention?(name: string): void;
}

/** The label that people and tests find the composer by. */
export const LABEL = 'Ask the data agent';

let count = 0;

const say = (turns: HTMLElement, role: 'user' | 'agent', text: string): void => {
  count += 1;
  const turn = document.createElement('li');
  turn.dataset['messageId'] = `m${count}`;
  turn.dataset['role'] = role;
  turn.textContent = text;
  turns.append(turn);
};

/**
 * Lays out a small chat and returns the box for the editor. `editor` is asked later, when something is sent.
 * Enter sends, Shift+Enter starts a new line: each page binds that in its editor's own way.
 */
export const layChat = (editor: () => ChatEditor): { slot: HTMLElement; send: () => void } => {
  document.body.innerHTML = `
    <main class="chat">
      <h1>${document.title}</h1>
      <ol class="turns" aria-label="Thread"></ol>
      <form class="box"><div class="slot"></div>
        <div class="row"><span>Shift+Enter for a new line</span><button type="submit">Send</button></div>
      </form>
    </main>`;
  const turns = document.querySelector<HTMLElement>('.turns');
  const form = document.querySelector('form');
  const slot = document.querySelector<HTMLElement>('.slot');
  if (!turns || !form || !slot) throw new Error('The page has lost its own markup.');
  const send = (): void => {
    const text = editor().text().trim();
    if (text === '') return;
    say(turns, 'user', text);
    say(turns, 'agent', `I will look into that: ${text.length} characters.`);
    editor().clear();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  window.editorText = () => editor().text();
  window.insertMention = (name) => editor().mention?.(name);
  return { slot, send };
};

/** A chip as every page draws it. */
export const createChip = (name: string): HTMLElement => {
  const chip = document.createElement('span');
  chip.dataset['mention'] = name;
  chip.contentEditable = 'false';
  chip.textContent = `@${name}`;
  return chip;
};
