import type { Page } from 'playwright-core';
import type { Coach } from './harness';

/** Runs a function over the page's closed shadow roots, where the coach draws; its result must be plain data. */
export const inCoach = async <T>(page: Page, look: (roots: readonly ShadowRoot[]) => T): Promise<T> => {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  type Node = typeof root;
  const closedIn = (node: Node): Node[] => [
    ...(node.shadowRootType === 'closed' ? [node] : []),
    ...(node.shadowRoots ?? []).flatMap(closedIn),
    ...(node.children ?? []).flatMap(closedIn),
  ];
  const ids = await Promise.all(
    closedIn(root).map(async ({ backendNodeId }) => (await session.send('DOM.resolveNode', { backendNodeId })).object),
  );
  const { result: world } = await session.send('Runtime.evaluate', { expression: 'window' });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function (...roots) { return (${look.toString()})(roots); }`,
    objectId: world.objectId ?? '',
    arguments: ids.map(({ objectId = '' }) => ({ objectId })),
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
};

/** All words that the coach shows on a page now, one surface after the other. */
export const coachText = (page: Page): Promise<string> =>
  inCoach(page, (roots) =>
    roots.map((root) => [...root.children].map((child) => (child as HTMLElement).innerText).join('\n')).join('\n'),
  );

/** What a press of a shortcut of the extension does: browsers give those keys to no automation. */
export const pressCommand = async (coach: Coach, page: Page, command: string): Promise<void> => {
  const worker = await coach.worker();
  await worker.evaluate(
    async ([url, name]) => {
      const api = (globalThis as unknown as { chrome: ChromeForTests }).chrome;
      const [tab] = await api.tabs.query({ url });
      api.commands.onCommand.dispatch(name, tab);
    },
    [page.url(), command] as const,
  );
};

interface ChromeForTests {
  readonly tabs: { query(filter: { url: string }): Promise<object[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
}
