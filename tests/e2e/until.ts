/** How long (ms) something may take to show itself. */
const PATIENCE = 15_000;

/** Asks again and again until there is an answer that is neither false nor undefined. Throws with `what` after a while. */
export const until = async <T>(
  what: string,
  look: () => Promise<T | false | undefined> | T | false | undefined,
): Promise<T> => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== false && found !== undefined) return found;
    if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
    await new Promise((done) => setTimeout(done, 60));
  }
};
