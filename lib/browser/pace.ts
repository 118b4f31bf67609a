/** A message channel gives others their turn at once; timers would wait 4 ms each. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/** How long work of the background has gone on (ms), and how it lets messages be answered in between. */
export const pace = { now: () => performance.now(), pause };
