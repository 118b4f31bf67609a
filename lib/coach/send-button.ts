/** What pages write on the button that sends, in the languages of the sites' labels; "send-button" of a test id too. */
const SENDS =
  /\b(?:send|submit|ask|senden|absenden|envoyer|enviar|invia|verzenden|wyślij)\b|送信|发送|發送|傳送|보내기|전송/iu;

/** A composer and its button stand within so many boxes. */
const NEAR = 6;

const labelOf = (button: HTMLElement): string =>
  [button.ariaLabel, button.title, button.dataset['testid'], button.id, button.textContent.trim().slice(0, 40)].join(
    ' ',
  );

const isNear = (button: Element, composer: Element): boolean => {
  let around = composer.parentElement;
  for (let level = 0; around && level < NEAR && !around.matches('main,body'); level += 1) {
    if (around.contains(button)) return true;
    around = around.parentElement;
  }
  return false;
};

/** The button of a click's path that sends the composer's text; undefined for every other click. */
export const sendButtonIn = (path: readonly EventTarget[], composer: HTMLElement): HTMLElement | undefined => {
  const button = path.find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches('button,[role=button],input[type=submit]'),
  );
  return button && !composer.contains(button) && isNear(button, composer) && SENDS.test(labelOf(button))
    ? button
    : undefined;
};
