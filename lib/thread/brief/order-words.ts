export const AMOUNT = /[€$£]\s?\d[\d.,]*[kKmM]?|\d[\d.,]*\s?%|(?<![\p{L}\d_])\d[\d.,]*[kKmM]?(?![\p{L}\d_])/u;
export const AMENDS =
  /^(?:make|change|set|raise|lower|move|put|increase|reduce) (?:(?:that|it|this)|the ((?:[\p{L}-]+ ){0,2}[\p{L}-]+))(?: to| at)?(?: (?:at least|at most|more than|less than|over|under|above|below|only))? ([€$£]?\s?\d[\d.,]*\s?[%kKmM]?(?![\p{L}]))/iu;
/** What an order names as the thing to take: "the metric should be revenue per visitor". */
export const NAMED =
  /\b(?:be|is|do|use|using|to|take|show|report|from|with|by) (?:the )?((?!.*\b(?:be|use|using|to|take|from)\b)[^,.;]{2,40})[.]?$/iu;
export const LASTING =
  /\b(?:always|never|from now on|in general|everywhere|for everything|appl(?:y|ies) to (?:everything|all)|ground rules?)\b/iu;
/** Why something is ordered, after the order. */
export const REASON =
  /(?:,? (?:because|so that)\b|, (?:he|she|they|we|it|that)(?:'(?:re|s|ve|d)\b| (?:is|are|was|were|has|have|had|left|closed|don't|doesn't|stopped)\b)|, (?:as|since) (?:the|we|our|it|they|that)\b|, (?:that|which|it|this)(?:'s| is| has| had)? (?:changed|confus\w+|how|what|why|the way|the rule)\b).*$/iu;
/** Words at the end of an order that speak of the talk, not of the data. */
export const TAIL =
  /,? (?:instead|sorry|after all|again|from now on|please|too|as well|then|thanks|thank you)(?=[.,]?$)/iu;
/** What may stand around a period in an order that sets the period, and nothing else. */
export const OF_PERIODS = new Set(
  'period window range timeframe time frame date data switch change go make cover take instead'.split(' '),
);

export const SETTLES =
  /^(?:actually,? |it(?:'s| is| should be) |make it |use )?(\d[\d.,]* ?(\p{L}+|%)) (?:is (?:what|right|correct|the right|our|better)|(?:it|that) is\b|instead\b)/iu;
/** "Go with 60 days", "use 30 minutes, nobody minds": nothing but a number with its unit. */
export const TAKES =
  /^(?:let's |we |please )?(?:use|go with|take|make (?:it|that)|switch to|stick with) (\d[\d.,]* ?(\p{L}{3,}|%))(?: as well| too| instead| please)?(?:[.]?$|,)/iu;
export const ASSET = /@\p{L}[\p{L}\p{N}_.-]*(?: \p{Lu}[\p{L}\p{N}_-]*)*|\b[\p{Ll}\d]+[._][\w.]+/u;
export const RETIRES = new RegExp(
  String.raw`^(?:the )?(${ASSET.source}) (?:is|are|has been|was) (?:outdated|deprecated|stale|obsolete|retired|wrong|broken|gone|dead|no longer (?:used|maintained|updated|right))\b`,
  'u',
);
/** "Audiobooks are in there": what the user complains of is to be left out. */
export const COUNTED =
  /^(?:the )?([\p{L}][^,.;:?]{2,40}?) (?:is|are) (?:still |also |even )?(?:in there|in it|in them|included|counted|in the (?:numbers?|data|figures?|result|list|total))[.]?$/iu;
export const SWITCHES =
  /^(?:switch|change|move|flip) (?:it|that|this|them|back|over)(?: over| back)? to (?:the )?(.{3,40})$/iu;
export const ONLY = /^(?:only|just)\b|\b(?:only|just)[.]?$|[.]$/giu;
/** "Forget the waterfall": what answers say of it goes too. */
export const THROWS_AWAY =
  /^(?:forget|scratch|never mind|nevermind|skip|drop) (?:about )?(?:the|that|this|my) ([^,;]{3,40})$/iu;

/** Orders after which what was found before would be other numbers. */
export const CHANGES_DATA =
  /\b(?:only|just|never|take|cap|use|using|based on|count(?:ing)?|treat|include|convert|report|in (?:EUR|USD|GBP)|at least|more than|fewer than|means?|=|limit(?:ed)?|restrict(?:ed)?)\b/iu;
