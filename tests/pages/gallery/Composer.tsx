import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import controls from '../../../components/shared/controls.css?inline';
import palette from '../../../components/palette/palette.css?inline';
import hints from '../../../components/hints/hints.css?inline';
import tokens from '../../../components/shared/tokens.css?inline';
import { Overlay } from '../../../components/hints/Overlay';
import { Palette } from '../../../components/palette/Palette';
import { lookAround } from '../../../lib/coach/room';
import type { CoachState } from '../../../lib/coach/state';
import type { Editor } from '../../../lib/editors/editor';
import { NO_ACTIONS } from '../../components/hints/no-actions';
import { ASSETS } from '../../components/palette/assets';
import './gallery.css';

const nothing = (): void => undefined;

/** A composer with the coach's surface over it, drawn from the same parts and styles as on a page. */
export const Composer = ({ state }: { readonly state: CoachState }) => {
  const box = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !host.current) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + controls + hints + palette);
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    const root = document.createElement('div');
    root.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    shadow.append(root);
    const editor = { element: box.current, caret: nothing, rects: () => [] } as unknown as Editor;
    const room = lookAround(editor, host.current);
    const onPalette = { onChoose: nothing, onClose: nothing, onLeave: nothing, onPacks: nothing };
    render(
      <>
        <Overlay state={state} room={room} {...NO_ACTIONS} />
        {state.palette && <Palette {...state.palette} assets={ASSETS} room={room} {...onPalette} />}
      </>,
      root,
    );
  }, [state]);
  return (
    <div class="ground">
      <div class="frame">
        <div class="box" ref={box}>
          {state.draft.text || 'Ask the data agent'}
        </div>
        <button type="button" class="send" aria-label="Send">
          ↑
        </button>
      </div>
      <div ref={host} style={{ all: 'initial', display: 'block' }} />
    </div>
  );
};
