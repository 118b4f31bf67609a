import { isVisible } from './find';

const BOXES = 'textarea,[role=textbox],[contenteditable=""],[contenteditable=true],[contenteditable=plaintext-only]';

/** Boxes that are for something else, wherever they stand. */
const ELSEWHERE =
  'header,nav,[role=banner],[role=navigation],[role=search],[role=dialog],[role=grid],[aria-modal=true],[readonly],[aria-readonly=true],:disabled,[aria-hidden=true],[inert]';

/** What a chat writes on its box, in the languages of the sites' documented labels. */
const ASKS =
  /\b(?:ask|message|prompt|chat|reply|follow[- ]?up|how can i help|question|talk to|frag|nachricht|demande|pregunta|mensaje|chiedi|pergunte)\w*|メッセージ|質問|消息|提问|询问|메시지/i;
const OTHER = /\b(?:search|filter|comment|title|rename|e-?mail|notes?|description|code|sql|formula)\b/i;

const labelOf = (box: Element): string =>
  ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title', 'name', 'id', 'data-testid']
    .map((name) => box.getAttribute(name) ?? box.querySelector(`[${name}*=" "]`)?.getAttribute(name) ?? '')
    .join(' ');

/** A send button within the few boxes around it, as every chat has. */
const hasSend = (box: Element): boolean => {
  let around = box.parentElement;
  for (let level = 0; around && level < 6; level += 1, around = around.parentElement) {
    if (around.querySelector('button[type=submit],button[aria-label*="send" i],button[data-testid*="send" i]'))
      return true;
    if (around.matches('form,main,body')) return around.matches('form') && around.querySelector('button') !== null;
  }
  return false;
};

/** What is needed to be taken for a composer: its words alone are not enough, nor its place alone. */
const ENOUGH = 4;

const weigh = (box: HTMLElement): number => {
  const label = labelOf(box);
  const { bottom, width } = box.getBoundingClientRect();
  return (
    (ASKS.test(label) ? 3 : 0) -
    (OTHER.test(label) ? 3 : 0) +
    (hasSend(box) ? 2 : 0) +
    (bottom > innerHeight * 0.55 ? 1 : 0) +
    (width >= 280 ? 1 : 0) +
    // Cells of a notebook are editors too.
    (box.closest('.cm-editor,.monaco-editor,table') ? -2 : 0)
  );
};

/** The box in a page that most looks like a chat's composer, or undefined when none does. */
export const weighComposers = (
  document: Document,
  isElsewhere: (box: HTMLElement) => boolean,
): HTMLElement | undefined => {
  let best: HTMLElement | undefined;
  let most = ENOUGH - 1;
  for (const box of document.querySelectorAll<HTMLElement>(BOXES)) {
    if (box.closest(ELSEWHERE) || box.parentElement?.closest(BOXES) || isElsewhere(box) || !isVisible(box)) continue;
    const weight = weigh(box);
    // Of two alike the later one: the thread's own stands below what it quotes.
    if (weight > most || (best && weight === most)) [best, most] = [box, weight];
  }
  return best;
};
