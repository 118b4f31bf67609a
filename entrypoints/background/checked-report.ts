import type { Runtime } from '../../lib/browser';
import type { ThreadReport } from '../../lib/messages';
import { siteById } from '../../lib/sites/index';
import { matchesHost } from '../../lib/sites/match';

/**
 * A report as far as its sender can be believed: the popup opens the address, and titles stand under the site's name.
 * Throws where the address is not of the sender's own origin, or the site has no thread there.
 */
export const checkedReport = ({ url: sentFrom }: Runtime.MessageSender, report: ThreadReport): ThreadReport => {
  const { origin, pathname } = new URL(report.url);
  if (sentFrom === undefined || new URL(sentFrom).origin !== origin) {
    throw new Error('A page can tell of its own threads alone.');
  }
  const site = siteById(report.site);
  if (!site.matches.some((pattern) => matchesHost(pattern, report.url))) {
    throw new Error(`${site.name} has no threads on this page.`);
  }
  return { ...report, site: site.id, url: origin + pathname };
};
