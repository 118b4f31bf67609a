import { effect } from '@preact/signals';
import type { ComposerCoach } from '../../lib/coach/composer';
import type { Host } from '../../lib/coach/host';
import { orSay } from '../../lib/coach/or-say';
import { mentionAsset } from '../../lib/coach/palette';
import { palettePart } from '../../lib/coach/palette-part';
import { lookAround } from '../../lib/coach/room';
import { send } from '../../lib/messages';

/** Draws the palette beside the surface while it is open. */
export const mountPalette = (coach: ComposerCoach, host: Host, signal: AbortSignal): void => {
  const root = document.createElement('div');
  root.lang = host.root.lang;
  root.dir = host.root.dir;
  host.root.after(root);
  const end = effect(() => {
    void coach.moved.value;
    const { palette } = coach.state.value;
    root.dataset['theme'] = host.root.dataset['theme'] ?? 'light';
    palettePart()?.(
      root,
      palette && {
        ...palette,
        assets: coach.assets(),
        room: lookAround(coach.editor, host.element),
        onChoose: (asset) => void mentionAsset(coach, asset, signal),
        onClose: coach.close,
        onLeave: () => coach.patch({ palette: undefined }),
        onPacks: () => orSay(coach, send('options.open', 'packs')),
      },
    );
  });
  signal.addEventListener('abort', () => {
    end();
    palettePart()?.(root, undefined);
  });
};
