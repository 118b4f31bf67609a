import type { Asset } from '../catalog/asset';
import { t } from '../strings';
import type { ComposerCoach } from './composer';
import { chooseMention } from './mention';
import { loadPalettePart } from './palette-part';
import { mentionText, soughtAt } from './palette-words';

/** Opens the palette at the caret, with what was begun there; closes it when it is open. */
export const openPalette = async (coach: ComposerCoach): Promise<void> => {
  const { editor, state, patch } = coach;
  if (state.value.guard) return;
  if (state.value.palette) {
    coach.close();
    return;
  }
  try {
    await loadPalettePart();
  } catch {
    patch({ notice: { kind: 'failed', words: t('palette_label') } });
    return;
  }
  editor.focus();
  const draft = editor.read();
  const { length } = draft.text;
  const isBegun = (words: string): boolean => {
    const sought = words.toLowerCase().replaceAll('\u00a0', ' ');
    return coach.assets()?.some(({ name }) => name.toLowerCase().startsWith(sought)) ?? false;
  };
  const palette = soughtAt(draft, editor.selection() ?? { start: length, end: length }, isBegun);
  patch({ palette, card: undefined, panel: undefined, notice: undefined });
};

/**
 * Mentions an asset where the palette was opened: by the site's own list where it has one, else as text. One undo step takes
 * it back, and typing goes on behind it.
 */
export const mentionAsset = async (coach: ComposerCoach, { name }: Asset, signal: AbortSignal): Promise<void> => {
  const { editor, site, state, patch } = coach;
  const { palette } = state.value;
  if (!palette) return;
  patch({ palette: undefined });
  editor.focus();
  const hasList = site.mentions?.option !== undefined;
  const isSame = editor.read().text === palette.text;
  const written = isSame && (await editor.replace(palette.span, mentionText(palette, name, !hasList)));
  if (written) coach.wrote(name);
  if (written && hasList && !(await chooseMention(site, name, signal))) {
    // The list lacks it: the name stays as text, and typing goes on behind it.
    const { text } = editor.read();
    if (text.endsWith(`@${name}`)) await editor.replace({ start: text.length, end: text.length }, ' ');
  }
  editor.focus();
  coach.refresh();
  patch({ notice: { kind: written ? 'fixed' : 'failed', words: `@${name}` } });
};
