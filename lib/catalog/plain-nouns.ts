import type { AssetMatch } from './asset-match';
import type { CatalogIndex } from './index-assets';

/** "order ids", "race No. 45": a column or one row, which often lives in another table. */
const IDENTIFIER = /^['’s]{0,2} (?:type )?(?:ids?|codes?|no\.?|number \d|#?\d|[A-Z]{1,3}\d)/iu;
/** "Show the names …": a verb, not the table "Show". */
const COMMAND = /^ (?:the|all|me|us|just|every|each|names?|for|ids?)\b/iu;

const COUNTED =
  /\b(?:number of|how many|have|has|had|having|owns?|with|without) (?:\w+ ){0,3}$|\w(?:ed|ing) (?:the |an? |any |all )?$/iu;
const ASKED = /\b(?:of|which|what|whose|each|every|per) (?:the |all |each |any )?$/iu;

/** Names of other tables that hold this one's: "Pets" and "Has Pet". Their rows are what is counted. */
const holders = ({ assets }: CatalogIndex, match: AssetMatch): number => {
  const [asset] = match.candidates;
  const name = asset?.name.toLowerCase().replace(/s$/u, '') ?? '';
  return assets.filter((other) => other !== asset && other.name.toLowerCase().includes(name)).length;
};

/**
 * In a catalogue of one schema every noun of a question may be a table. Of those, the one that the question is most
 * surely about: nouns after "of", "which", "each" before others, counted ones last; link tables make a noun unsure.
 * Measured on the questions of B_assets (docs/ACCURACY.md): all nouns 0.83 precise, this one 0.91.
 */
export const surestNoun = (index: CatalogIndex, text: string, nouns: readonly AssetMatch[]): AssetMatch | undefined => {
  let best: AssetMatch | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [place, match] of nouns.entries()) {
    const before = text.slice(Math.max(0, match.start - 40), match.start);
    const after = text.slice(match.end, match.end + 20);
    const held = holders(index, match);
    const counted = COUNTED.test(before);
    const command = match.start === 0 && COMMAND.test(after);
    if (command || IDENTIFIER.test(after) || (counted && held > 0)) continue;
    const score =
      (counted ? 1 : ASKED.test(before) ? 3 : 2) - place * 0.3 - held * 0.5 + (match.last - match.first) * 2;
    if (score > most) [best, most] = [match, score];
  }
  return best;
};
