/** What a site makes of a question or an explanation that comes back, in its own words; absent where it makes none. */
export interface Saves {
  /** Something built: "data app". */
  readonly app?: string;
  /** Something it runs by itself: "scheduled task". */
  readonly schedule?: string;
  /** Where lasting explanations belong, in words that follow "it belongs in". */
  readonly guides?: string;
}
