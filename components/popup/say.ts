import { signal as createSignal } from '@preact/signals';

/** What the popup said last to those who hear it. */
export const said = createSignal('');

/** Says something; the same words twice are heard twice, by a space at their end that comes and goes. */
export const say = (words: string): void => {
  said.value = words !== '' && words === said.peek() ? `${words}\u00A0` : words;
};
