import type { RuleScope } from '../scope/rule-scope';
import { isIn } from '../text/small-letters';

/** The five classes of Hex's published examples, about 1, 2, 3, 5 and 10 credits. */
export const LIKE = [
  'like a lookup',
  'like a chart with a breakdown',
  'like a driver question',
  'like a forecast',
  'like building an app',
] as const;

export type RequestClass = 1 | 2 | 3 | 4 | 5;

const MAKE =
  '(?:build|create|make|develop|set up|design|generate|extend|rebuild|need|want|put together|turn \\S{1,30} into)';
const BUILD = new RegExp(
  `\\b${MAKE} (?:me |us )?(?:an? |the |new |our |my )*(?:[\\p{L}-]+ ){0,4}?(?:data app|web ?app|app|dashboard|portal|tool|scorecard|multi-page|slide deck|presentation|notebook|data model|pipeline)\\b`,
  'iu',
);
const FORECAST =
  /\b(?:forecast\w*|predict\w*|projections?|project (?:our|the|next)|simulat\w+|cohort\w*|cluster(?:s|ing)?|segmentation|regression|optimi[sz]\w+|what[- ]if|scenarios?|anomal(?:y|ies)|causal\w*|significan(?:t|ce)|machine learning|ml model|propensity|survival|markov|lifetime value|ltv|train (?:a|an|the) model)\b/iu;
const DRIVERS =
  /\b(?:why|drivers?|driv(?:es?|ing)|drove|root causes?|caus(?:e|es|ed|ing)|correlat\w*|impact|effects? (?:of|on)|affect\w*|explains?|contribut\w+|attribut\w+|relationship|investigat\w+|analy[sz]\w+|deep[- ]dive|explore|insights?|patterns?|what changed|what happened|funnel|influenc\w+|reasons?|behind|tell me about|look into|dig into)\b/iu;
const CHART =
  /\b(?:chart|plot|graph|trends?|over time|histogram|distribution|heat ?map|breakdown|break down|compare|split|rank(?:ed|ing)?|top|list|share of|per|by)\b/iu;

/** The class of a request, by its verbs and objects and by what its scope asks to split or compare. */
export const classOf = (text: string, scope: RuleScope): RequestClass => {
  if (isIn(BUILD, text)) return 5;
  if (isIn(FORECAST, text)) return 4;
  if (isIn(DRIVERS, text)) return 3;
  return scope.breakdown.length > 0 || scope.comparison.length > 0 || isIn(CHART, text) ? 2 : 1;
};

/** What a class is, in a few words for the panel. */
export const CLASS_WORDS: Readonly<Record<RequestClass, string>> = {
  1: 'one number or a short list',
  2: 'a breakdown or a comparison',
  3: 'a why-question: several queries',
  4: 'a model or a forecast',
  5: 'something to build, piece by piece',
};
