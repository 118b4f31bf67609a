import type { Span } from '../text/draft';
import { joinSpans, spansOf } from './spans';

const PATTERNS = [
  /\b(?:vs\.?|versus|compared? (?:to|with|against)|in comparison (?:to|with)|relative to|against (?:the )?(?:last|prior|previous|same|target|plan|budget|forecast|benchmark|baseline|goal)|as opposed to)\b/giu,
  /\b(?:year|month|week|quarter|day)[- ](?:over|on)[- ](?:year|month|week|quarter|day)\b|\b(?:yoy|mom|wow|qoq|dod|pop)\b/giu,
  /\b(?:differences?|gap|delta|variance|change|growth|ratio) (?:between|from|since|against)\b|\b(?:changed?|grew|grown|rose|fell|dropped|went|increased|decreased|improved) from \S{1,20} to \S{1,20}/giu,
  /\b(?:higher|lower|more|less|better|worse|larger|smaller|greater|fewer|faster|slower|older|younger) than (?!\d|average\b|one\b|two\b|three\b|\$)(?:the |last |in |that )?[\p{L}]+/giu,
  /\bcompar(?:e|es|ing|ison) (?:\S+ ){0,3}?(?:with|to|against) (?:the |our |its )?[\p{L}\d]+|\bcompar(?:e|es|ing|ison)(?= \S)/giu,
  /\b(?:than|before and after|with and without) (?:last|the previous|the prior|usual|normal|expected|before|planned|the same)\b|\bbefore and after\b/giu,
];

/** Against what a text wants its measure held: "vs last year", "higher than in the US". */
export const readComparison = (text: string): Span[] => joinSpans(text, spansOf(text, PATTERNS));
