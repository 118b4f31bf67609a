import type { Page } from 'playwright-core';

/** Evaluates an expression and awaits what it gives; throws what it throws. */
export type EvaluateThere = <T>(expression: string) => Promise<T>;

/** The world of the coach's own script on a page, where messages come from that page's tab. */
export const openCoachWorld = async (page: Page): Promise<EvaluateThere> => {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
};
