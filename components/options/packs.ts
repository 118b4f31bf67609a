import type { PackPreview, PackSummary } from '../../lib/packs/pack';

/** What came of looking at an address. `ask` is an origin whose permission may help. */
export type Loaded =
  | { readonly preview: PackPreview; readonly note?: string }
  | { readonly problem: string; readonly ask?: string };

/** What the packs section asks for. All reject with a sentence for the person who asked. */
export interface PackActions {
  /** Fetches a pack to look at. Never rejects: what went wrong is in the answer. */
  readonly load: (url: string) => Promise<Loaded>;
  readonly read: (file: File) => Promise<PackPreview>;
  /** Asks the browser for one origin; must be called in the user's click. */
  readonly allow: (origin: string) => Promise<boolean>;
  readonly install: (previewId: string) => Promise<PackSummary>;
  readonly update: (id: string) => Promise<PackSummary>;
  readonly remove: (pack: PackSummary) => Promise<void>;
}
