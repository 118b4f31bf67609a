/** Id of the open section's title. */
export const TITLE_ID = 'section-title';

/** Puts the focus on the open section's title: where it goes when what had it is gone. */
export const focusTitle = (): void => document.getElementById(TITLE_ID)?.focus();
