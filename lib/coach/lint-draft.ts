import { writtenMentions } from '../catalog/written-mentions';
import type { ThreadContext } from '../rules/rule';
import { linting, type LintResult } from '../rules/run';
import type { Site } from '../sites/site';
import type { Draft } from '../text/draft';
import { doAll, type Steps } from '../text/steps';
import type { SitePage } from '../sites/page';
import type { InForce } from './in-force';
import { isAboutOwn } from './own-lines';
import type { Refusals } from './refusals';
import { levelsAt, placeOf } from './silence';

const linted = (draft: Draft, site: Site, thread: ThreadContext, inForce: InForce): Steps<LintResult> => {
  const mentions = site.mentions
    ? draft.mentions
    : [...draft.mentions, ...writtenMentions(inForce.catalog, draft.text)];
  return linting({ ...inForce, draft: { text: draft.text, mentions }, thread });
};

/** Lints a draft with everything in force. */
export const lintDraft = (draft: Draft, site: Site, thread: ThreadContext, inForce: InForce): LintResult =>
  doAll(linted(draft, site, thread, inForce));

/**
 * Lints a draft where a page stands: without the rules that are silent there, and without what was
 * refused or is about the coach's own lines.
 */
export function* lintingHere(
  draft: Draft,
  page: SitePage,
  thread: ThreadContext,
  inForce: InForce,
  { refused, own }: Pick<Refusals, 'refused' | 'own'>,
): Steps<LintResult> {
  const levels = levelsAt(inForce, placeOf(page));
  const result = yield* linted(draft, page.site, thread, { ...inForce, levels });
  return {
    ...result,
    hints: result.hints.filter(
      (hint) => !refused.has(hint.start === undefined ? hint.rule : hint.key) && !isAboutOwn(hint, draft.text, own),
    ),
  };
}
