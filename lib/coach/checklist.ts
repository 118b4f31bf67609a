import { effect } from '@preact/signals';
import type { Draft } from '../text/draft';
import { loadChecklistPart } from './checklist-part';
import type { ComposerCoach } from './composer';
import type { InForce } from './in-force';

/** Reads the draft for the panel's checklist while the panel is open, and only then. Without its part there is none. */
export const watchChecklist = (
  { state, patch }: Pick<ComposerCoach, 'state' | 'patch'>,
  inForce: () => InForce | undefined,
  signal: AbortSignal,
): void => {
  let read: Draft | undefined;
  const readDraft = async (draft: Draft): Promise<void> => {
    const scopeOf = await loadChecklistPart();
    const force = inForce();
    if (force && !signal.aborted && read === draft) patch({ scope: scopeOf(draft, force.catalog, force.glossary) });
  };
  const end = effect(() => {
    const { panel, draft, scope } = state.value;
    const wanted = panel === undefined ? undefined : draft;
    if (wanted === read) return;
    read = wanted;
    if (wanted) void readDraft(wanted).catch(console.error);
    // What another draft said must not be seen when the panel opens again.
    else if (scope) queueMicrotask(() => patch({ scope: undefined }));
  });
  signal.addEventListener('abort', end);
};
