import type { Fix, Hint } from '../rules/rule';
import { tellOutcome } from './choices';
import type { ComposerCoach } from './composer';
import { chooseMention } from './mention';

/** Writes a fix into the draft it was made for; the site's own mention takes the place of a name where it has one. */
export const takeFix = async (
  {
    editor,
    site,
    patch,
    catchUp,
    refresh,
    wrote,
  }: Pick<ComposerCoach, 'editor' | 'site' | 'patch' | 'catchUp' | 'refresh' | 'wrote'>,
  hint: Hint,
  fix: Fix,
  signal: AbortSignal,
): Promise<void> => {
  patch({ card: undefined, guard: undefined, panel: undefined });
  const { text } = editor.read();
  const caret = editor.lastCaret();
  const written = await editor.replace(fix, fix.replacement);
  const name = fix.asset === undefined ? undefined : /@(?<name>.+)$/u.exec(fix.replacement)?.groups?.['name'];
  if (written && name !== undefined) wrote(name);
  if (written && name !== undefined && site.mentions) await chooseMention(site, name, signal);
  // Who wrote on behind the words goes on there.
  const isBehind = written && caret !== undefined && caret > fix.end;
  editor.focus(isBehind ? caret + editor.read().text.length - text.length : undefined);
  catchUp();
  refresh();
  patch({ notice: { kind: written ? 'fixed' : 'failed', words: fix.label } });
  if (written) tellOutcome(hint, 'fixed');
};
