import type { Coach } from './harness';

/** Ends the extension's service worker as the browser does after idling; resolves when it has stopped. */
export const stopWorker = async ({ context, extensionId }: Coach): Promise<void> => {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const own = versions.filter(({ scriptURL }) => scriptURL.includes(extensionId));
      if (own.some(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
};
