/** A session's storage: gone with the browser, but not with the service worker. `browser.storage.session` fits. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Held {
  readonly previewId: string;
  readonly url: string;
  readonly text: string;
}

const SLOT = 'pack-preview';

/** Keeps the one preview that the user looks at until it is installed or another takes its place. */
export const holdPreview = async (area: SessionArea, url: string, text: string): Promise<string> => {
  const previewId = crypto.randomUUID();
  const held: Held = { previewId, url, text };
  await area.set({ [SLOT]: held });
  return previewId;
};

/** Gives the preview that the user looked at. @throws Error with a sentence when it is no longer there. */
export const heldPreview = async (area: SessionArea, previewId: string): Promise<Held> => {
  const held = (await area.get(SLOT))[SLOT] as Held | undefined;
  if (held?.previewId !== previewId) throw new Error('This preview is no longer there. Enter the address again.');
  return held;
};

/** Forgets the preview: it is installed. */
export const dropPreview = (area: SessionArea): Promise<void> => area.remove(SLOT);
