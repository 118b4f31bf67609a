import type { Brief, BriefKind } from '../messages';
import type { Site } from '../sites/site';
import { appBrief } from '../thread/brief/app/app';
import { handOffBrief } from '../thread/brief/hand-off';
import type { SeenTurn } from '../thread/thread';
import { estimateTokens } from '../tokens/estimate';

/** What a site's saved thing is called where its adapter does not say. */
const NOUN = 'reusable report';

/**
 * An editable brief of the turns that a page shows now. Its text is empty when nothing was asked. The background makes it:
 * what writes a brief is no part of the script that every page loads.
 */
export const makeBrief = (site: Site, turns: readonly SeenTurn[], kind: BriefKind): Brief => {
  const text = kind === 'data-app' ? appBrief(turns, site.dataApp?.noun ?? NOUN) : handOffBrief(turns);
  return { kind, text, tokens: estimateTokens(text) };
};
