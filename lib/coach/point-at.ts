/** How long (ms) the ring stays. */
const RING = 2400;

/**
 * Brings something on the page into sight and draws a ring around it for a moment, without any change of the page's
 * own tree: a script's animation leaves no attribute. What is higher than the window is shown from its start.
 */
export const pointAt = (element: HTMLElement): void => {
  const isHigh = element.getBoundingClientRect().height > innerHeight;
  element.scrollIntoView({ block: isHigh ? 'start' : 'center', behavior: 'instant' });
  const ring = { outline: '3px solid #0f766e', outlineOffset: '3px' };
  element.animate([ring, { ...ring, offset: 0.7 }, { ...ring, outlineColor: 'transparent' }], RING);
};
