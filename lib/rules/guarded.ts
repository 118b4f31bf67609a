/** Rules that the options page alone turns off everywhere: what they warn of cannot be undone once it was sent. */
export const GUARDED: ReadonlySet<string> = new Set(['pasted-secret']);
