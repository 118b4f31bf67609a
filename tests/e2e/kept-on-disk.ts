/** A page of the extension, in whichever browser. */
interface Evaluates {
  evaluate<T>(script: () => Promise<T>): Promise<T>;
}

/** Everything that the extension keeps on disk, as text: its storage and every row of its databases. */
export const keptOnDisk = (from: Evaluates): Promise<string> =>
  from.evaluate(async () => {
    // It runs in the page and can take nothing from out here.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('It cannot be read.')));
      });
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(all: null): Promise<object> } } } }
    ).chrome;
    const kept: unknown[] = [await storage.local.get(null)];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await wait(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        kept.push([name, store, await wait(db.transaction(store).objectStore(store).getAll())]);
      }
      db.close();
    }
    return JSON.stringify(kept, undefined, 1);
  });
