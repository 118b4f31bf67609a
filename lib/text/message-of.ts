/** What was thrown, in words: an error's own, which are sentences for people, else itself as text. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
