/** A composer's frame is at most this much (px) larger than its text: a row of buttons, an avatar, padding. */
const ROOM = { height: 150, width: 240 };

const isClear = (colour: string): boolean => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);

const isDrawn = (element: Element): boolean => {
  const style = getComputedStyle(element);
  const isBordered = Number.parseFloat(style.borderTopWidth) > 0 && !isClear(style.borderTopColor);
  return isBordered || style.boxShadow !== 'none' || !isClear(style.backgroundColor);
};

/** The box that a person takes for the composer: the largest drawn one closely around its text. */
export const frameOf = (composer: HTMLElement): HTMLElement => {
  const { height, width } = composer.getBoundingClientRect();
  let frame = composer;
  for (let around = composer.parentElement; around && around !== document.body; around = around.parentElement) {
    const box = around.getBoundingClientRect();
    if (box.height > height + ROOM.height || box.width > width + ROOM.width) break;
    if (isDrawn(around)) frame = around;
  }
  return frame;
};
