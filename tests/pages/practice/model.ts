/** Text with a little markup: paragraphs, "- " lists, **bold**, `code` and @[Asset name]. */
export type Markup = string;

/** One piece of a message, as the page draws it; `data-part` carries its kind. A chart is a picture, not words. */
export type PracticePart =
  | { readonly kind: 'text' | 'error' | 'code'; readonly text: Markup }
  | {
      readonly kind: 'tool';
      readonly title: string;
      readonly sql?: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** While it runs it shows no rows. */
      readonly running?: true;
    }
  | { readonly kind: 'chart'; readonly title: string; readonly bars: readonly Bar[] };

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as people read it: "412k". */
  readonly shown: string;
}

export interface PracticeTurn {
  readonly id: string;
  readonly role: 'user' | 'agent';
  readonly parts: readonly PracticePart[];
}

export interface PracticeThread {
  readonly id: string;
  readonly title: string;
  /** When it was last used, in words, as the sidebar shows it. */
  readonly when: string;
  readonly turns: readonly PracticeTurn[];
}
