import { decided, scores } from './figures';

const VAGUE =
  /\b(?:recent(?:ly)?|lately|best|good|better|popular|top|important|relevant|some|various|several|many|things?|stuff|etc|interesting|insights?|nice|appropriate|proper|soon|often|big|large|small|high|low)\b/iu;

/** A text holds one of the words that lists of vague words have. */
export const hasVagueWord = (text: string): boolean => VAGUE.test(text);

/** The best that length alone can do: the number of words below which a prompt is called positive, chosen on the data itself. */
export const shortWords = (texts: readonly string[], truths: readonly boolean[]): ((text: string) => boolean) => {
  const lengths = texts.map((text) => text.split(/\s+/u).length);
  let best = 0;
  let limit = 0;
  for (const candidate of new Set(lengths)) {
    const hits = lengths.map((length, place) => decided(length <= candidate, truths[place] ?? false));
    const tp = hits.reduce((sum, hit) => sum + hit.tp, 0);
    const wrong = hits.reduce((sum, hit) => sum + hit.fp + hit.fn, 0);
    const f1 = (2 * tp) / (2 * tp + wrong);
    if (f1 > best) [best, limit] = [f1, candidate];
  }
  return (text) => text.split(/\s+/u).length <= limit;
};

/** A row of a table for a yes-or-no detector: n, positives, precision, recall, F1, share of negatives it fires on. */
export const judged = (name: string, said: readonly boolean[], truths: readonly boolean[]) => {
  const { precision, recall, f1 } = scores(said.map((yes, place) => decided(yes, truths[place] ?? false)));
  const negatives = said.filter((_, place) => !truths[place]);
  const falseShare = negatives.length === 0 ? Number.NaN : negatives.filter(Boolean).length / negatives.length;
  return [name, said.length, truths.filter(Boolean).length, precision, recall, f1, falseShare] as const;
};

/** The columns of `judged`. */
export const JUDGED = ['detector', 'n', 'positives', 'precision', 'recall', 'F1', 'fires on negatives'] as const;
