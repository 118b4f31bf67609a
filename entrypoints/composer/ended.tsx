import { render } from 'preact';
import { Ended } from '../../components/hints/Ended';
import { browser } from '../../lib/browser';
import type { ComposerCoach } from '../../lib/coach/composer';
import { isCoached, openHost } from '../../lib/coach/host';
import { lookAround } from '../../lib/coach/room';
import { t } from '../../lib/strings';

/** A new version of the extension has begun in its open pages by then (ms). */
const SUCCESSION = 700;

/** The browser takes its interface from the scripts of an extension that it updated, turned off or removed. */
const isCutOff = (): boolean => (browser.runtime as { readonly id?: string } | undefined)?.id === undefined;

/** Once the coach ended here because its extension is gone, says so in its place, unless a newer one took over. */
export const sayWhenEnded = (
  { editor: { element }, editor }: ComposerCoach,
  css: string,
  signal: AbortSignal,
): void => {
  // Read while the extension gives them.
  const [says, close] = [t('notice_ended'), t('notice_close')];
  const say = (): void => {
    if (isCoached() || !element.isConnected) return;
    const end = new AbortController();
    const host = openHost(css, end.signal);
    host.follow(element);
    const draw = (): void =>
      render(
        <Ended room={lookAround(editor, host.element)} says={says} close={close} onClose={() => end.abort()} />,
        host.root,
      );
    for (const name of ['resize', 'scroll']) addEventListener(name, draw, { capture: true, signal: end.signal });
    draw();
  };
  signal.addEventListener('abort', () => {
    if (isCutOff()) setTimeout(say, SUCCESSION);
  });
};
