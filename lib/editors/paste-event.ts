/** A text as a clipboard holds it. */
interface Copied {
  readonly plain: string;
  readonly html: string;
}

const PASTE = { bubbles: true, cancelable: true, composed: true } as const;

interface FirefoxWindow {
  /** The page's own names, which a content script does not see. */
  readonly wrappedJSObject: { readonly ClipboardEvent: typeof ClipboardEvent };
}
declare const cloneInto: <T>(value: T, into: object) => T;

/**
 * Firefox takes no clipboard for a new event, only one text of it, and keeps from the page what a content script put there:
 * an editor would find nothing. So the event is the page's own, as if the page had made it.
 */
const inFirefox = ({ plain, html }: Copied): ClipboardEvent => {
  const page = (window as unknown as FirefoxWindow).wrappedJSObject;
  const event = new page.ClipboardEvent('paste', cloneInto({ ...PASTE, dataType: 'text/plain', data: plain }, window));
  event.clipboardData?.setData('text/html', html);
  return event;
};

/** A paste, as an editor hears of one. */
export const pasteEvent = (copied: Copied): ClipboardEvent => {
  if (import.meta.env.FIREFOX) return inFirefox(copied);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', copied.plain);
  clipboardData.setData('text/html', copied.html);
  return new ClipboardEvent('paste', { ...PASTE, clipboardData });
};
