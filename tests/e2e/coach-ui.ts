import type { Page } from 'playwright-core';
import type { Coach } from './harness';
import { until } from './until';

/**
 * Runs a function over the page's closed shadow roots, where the coach draws. It runs in the page: `given` and its result
 * must be plain data.
 */
export const inCoach = async <T, G = undefined>(
  page: Page,
  look: (roots: readonly ShadowRoot[], given: G) => T,
  given?: G,
): Promise<T> => {
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
    functionDeclaration: `function (given, ...roots) { return (${look.toString()})(roots, given); }`,
    objectId: world.objectId ?? '',
    arguments: [{ value: given }, ...ids.map(({ objectId = '' }) => ({ objectId }))],
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

/** What screen readers are told by the coach on a page. */
export const announced = (page: Page): Promise<string> =>
  inCoach(page, (roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll('[role=status]')])
      .map((one) => one.textContent)
      .join(' '),
  );

/** Where a button of the coach stands, by its words or its label; undefined while it is not shown. */
export const coachButton = async (page: Page, name: string | RegExp): Promise<{ x: number; y: number } | undefined> => {
  const buttons = await inCoach(page, (roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll('button')])
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return { words: [button.innerText, button.ariaLabel ?? ''], x: left + width / 2, y: top + height / 2 };
      }),
  );
  return buttons.find(({ words }) =>
    words.some((one) => (typeof name === 'string' ? one.trim() === name : name.test(one))),
  );
};

/** Clicks a button of the coach as a finger would, once it is shown. */
export const clickCoach = async (page: Page, name: string | RegExp): Promise<void> => {
  const place = await until(`the coach shows the button ${String(name)}`, () => coachButton(page, name));
  await page.mouse.click(place.x, place.y);
};

/** The middle of the first thing the coach shows that matches; undefined while there is none. */
export const coachPoint = (page: Page, css: string): Promise<{ x: number; y: number } | undefined> =>
  inCoach(
    page,
    (roots, sought) => {
      const box = roots
        .flatMap((root) => [...root.querySelectorAll(sought)])
        .find((element) => element.checkVisibility({ visibilityProperty: true }))
        ?.getBoundingClientRect();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    css,
  );

/** Words and place of everything that is marked in the page: the registry of highlights is the page's too. */
export const markPoints = (page: Page): Promise<{ words: string; x: number; y: number }[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => {
        const { left, top, width, height } = (range as Range).getBoundingClientRect();
        return { words: (range as Range).toString(), x: left + width / 2, y: top + height / 2 };
      }),
    ),
  );

const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');

/**
 * Closes the welcome page, which comes to the front by itself after the installation: pages behind it are slowed. Not
 * before it is drawn: closed as it asks for strings it would leave its process without any (strings.e2e.ts).
 */
export const endWelcome = async ({ context }: Coach): Promise<void> => {
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  await welcome.locator('main').waitFor();
  await welcome.close();
};

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
