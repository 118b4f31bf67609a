import type { Brief, BriefKind } from '../messages';
import type { SitePage } from '../sites/page';
import { appBrief } from '../thread/brief/app';
import { handOffBrief } from '../thread/brief/hand-off';
import { estimateTokens } from '../tokens/estimate';

/** What a site's saved thing is called where its adapter does not say. */
const NOUN = 'reusable report';

/** An editable brief of the thread on the page, from the turns that are in it now. Its text is empty when nothing was asked. */
export const makeBrief = (page: SitePage, kind: BriefKind): Brief => {
  const turns = page.turns();
  const text = kind === 'data-app' ? appBrief(turns, page.site.dataApp?.noun ?? NOUN) : handOffBrief(turns);
  return { kind, text, tokens: estimateTokens(text) };
};
