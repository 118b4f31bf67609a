import { browser, type Runtime } from '../browser';
import type { MessageName } from '../messages';

/**
 * Who may ask: the extension's own pages (and its background), the content scripts of tabs, or both. A web page that takes
 * its content script over could ask for all that tabs may: that is what the coach's own surfaces need, and no more.
 */
const ASKED_BY: Readonly<Record<MessageName, 'pages' | 'tabs' | 'both'>> = {
  'thread.report': 'tabs',
  'thread.left': 'tabs',
  'brief.waiting': 'tabs',
  'brief.placed': 'tabs',
  'brief.place': 'pages',
  'advice.snooze': 'pages',
  'guide.snooze': 'pages',
  'advice.open': 'tabs',
  'hint.outcome': 'tabs',
  'rule.wake': 'pages',
  'coach.load': 'tabs',
  'strings.read': 'tabs',
  'options.open': 'both',
  'settings.change': 'both',
  'name.forget': 'pages',
  'name.keep': 'pages',
  'site.coach': 'pages',
  'site.forget': 'pages',
  'pack.preview': 'pages',
  'pack.read': 'pages',
  'pack.install': 'pages',
  'pack.update': 'pages',
  'pack.remove': 'pages',
  'data.erase': 'pages',
  'tab.status': 'pages',
  'tab.origin': 'pages',
  'tab.pause': 'pages',
  'coach.end': 'pages',
  'thread.snoozed': 'pages',
  'thread.turns': 'pages',
  'thread.show': 'pages',
  'control.show': 'pages',
  'coach.command': 'pages',
};

/** Whether one of the extension's own pages sent this, or its background: a worker may have no address, a tab has one. */
export const isOurPage = ({ url, tab }: Runtime.MessageSender): boolean =>
  url === undefined ? tab === undefined : url.startsWith(browser.runtime.getURL('/'));

/** What is said to those who may not ask; undefined to those who may. */
export const refusal = (name: MessageName, sender: Runtime.MessageSender): string | undefined => {
  const by = isOurPage(sender) ? 'pages' : 'tabs';
  if (ASKED_BY[name] === by || ASKED_BY[name] === 'both') return undefined;
  return by === 'tabs' ? `"${name}" is for the extension's own pages.` : `"${name}" is for coached pages.`;
};
