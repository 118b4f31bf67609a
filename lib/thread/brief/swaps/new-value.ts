/** A value that a sentence says is to be used from now on; what it takes the place of stands in earlier ones. */
export interface NewValue {
  readonly value: string;
  /** What it is a value of, where the sentence says so: "currency". */
  readonly field?: string;
  /** It corrects what was said just before: "sorry, I meant France". */
  readonly isCorrection?: boolean;
  /** What goes is named beside it. */
  readonly isNamed?: boolean;
  /** "Segment: SMB": of a list of such, each of its own. */
  readonly isLine?: boolean;
}

const LEAD =
  /^(?:(?:ok(?:ay)?|no|nope|hm+|sorry|oh|wait|actually|please|pls|so|and|but|then|now|also|well|right|good|thanks|great|on second thoughts?|on reflection|let['’]?s|can you|could you|can we|could we|i think|we (?:should|need to)|you (?:should|can)|just)[,.:! ]+)*/iu;
const PLAIN_LEAD = /(?<!\p{L})(?:no|nope|sorry|wait|actually|on second thoughts?|on reflection)(?!\p{L})/iu;
/** "Finance wants net, please redo it." */
const REDO = /(?<!\p{L})re-?(?:do|run|calculate|compute)(?!\p{L})/iu;
/** Adds, and takes nothing's place. */
const ADDS =
  /(?<!\p{L})(?:also|too|as well|add(?:ed|itionally)?|both|next to|besides|plus|in addition|each|compare[ds]?|versus|vs|what if|what about|how about|separately)(?!\p{L})/iu;

const USES = String.raw`(?:(?:do|run|re-?(?:do|run|calculate|compute)) (?:it|this|that|the \p{L}+) (?:for|with|in|by|on|using)|(?:limit|restrict) (?:it|this|that) to|filter (?:(?:it|this|that) )?(?:on|to|by)|look at|group|split|break (?:it|this|them) down|use|take|try|do|show|choose|pick|report|have|nimm|nehmt|verwende|nutze|zeige?|prends|prenez|utilise[rz]?|montre[rz]?|usa|utiliza|muestra|mostra)`;
const CHANGES = String.raw`(?:(?:(?:go|switch|change) )?back to|(?:go|stick) with|switch(?: it| this| that| over)? to|change (?:it|this|that) to|make (?:it|this|that)|set (?:it|this|that) to|move to|i meant?(?: to say)?|meant|(?:i|we)['’]?d rather (?:have|use|see|look at)|(?:i|we) (?:would )?prefer|(?:it|this|that) (?:should|needs to|has to|must) be)`;
const INSTEAD = String.raw`(?:instead|rather)`;
const WANTS = String.raw`(?:\S+ ){1,3}(?:wants?|needs?|asked for|prefers?)`;
const VALUE = String.raw`(?<value>[^,;:?!]{1,60}?)`;
const DONE = String.raw`(?: (?:please|pls|now|then|again|from now on|from here on|going forward))*,?(?: please)?(?:,? (?:please|pls|then|and) (?:then )?(?:show|redo|re-?run|sort|tell|give|update|run|send|do)(?!\p{L}).*)?[.!?]?$`;

const FIELD = String.raw`(?<field>\p{L}[\p{L} ]{1,24}?)`;
const IS_NOW = String.raw`(?:should be|is now|needs to be|must be|has to be|changes to|(?:has )?changed to)`;
/** What may stand before a value that a sentence sets, for patterns; empty where nothing does. */
export const LEADS = String.raw`(?:(?:please|actually|sorry|no|ok(?:ay)?|let['’]?s|can you|could you|we should|i['’]d|i would)[, ]+)*(?:(?:${USES}|${CHANGES}|(?:the |my |our )?\p{L}[\p{L} ]{1,24} ${IS_NOW}) (?:the |an? )?)?`;

/** "Period: Q2": of what there is one of at a time. */
const LINE = new RegExp(
  String.raw`^(?<field>Currency|Period|Month|Quarter|Year|Window|Time ?zone|Country|Region|Market|Grain|Granularity|Statistic|Metric|Attribution|Segment|Breakdown|Output|Chart|Limit|Discount|Filter|Source|Key|Zeitraum|Währung|Période|Devise|Periodo|Moneda): ${VALUE}${DONE}`,
  'iu',
);

/** Say plainly that something else goes. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?:change|set|switch|move|update) (?:the |my |our )?${FIELD} to ${VALUE}${DONE}`, 'iu'),
  new RegExp(String.raw`^(?:the |my |our )${FIELD} ${IS_NOW} ${VALUE}${DONE}`, 'iu'),
  LINE,
  new RegExp(String.raw`^${CHANGES} ${VALUE}(?: ${INSTEAD})?${DONE}`, 'iu'),
  new RegExp(String.raw`^${USES} ${VALUE} ${INSTEAD}${DONE}`, 'iu'),
  new RegExp(String.raw`^${VALUE} ${INSTEAD}${DONE}`, 'iu'),
];
/** Do so where they correct what was before: "actually, use net", "finance wants net, please redo it". */
const CORRECTING: readonly RegExp[] = [
  new RegExp(String.raw`^${USES} ${VALUE}${DONE}`, 'iu'),
  new RegExp(String.raw`^${WANTS} ${VALUE}${DONE}`, 'iu'),
];
/** "No, USD please." */
const ONLY = new RegExp(String.raw`^${VALUE}${DONE}`, 'iu');
const EQUATION = /^[\p{L}_][\p{L}\d_.]* *(?:not )?(?:=|<>|!=|>=|<=|>|<|in(?= ?\()).*$/iu;
/** "Use region = 'US'": there is one value of it. */
const SETS_EQUATION = /^(?:use|take) [\p{L}_][\p{L}\d_.]* *= *\S/iu;
const MOST_WORDS = 5;
const LONG_LEAD = 30;
/** A value without the words that lead to it. */
export const bareValue = (value: string): string =>
  value
    .trim()
    .replace(/[\s.,;:!]+$/u, '')
    .replace(/^(?:in|for|with|as|on|from|at|per|using|based on) (?=\S)/iu, '')
    .replace(/^(?:the|an?|our|my|only|just|die|der|das|den|la|le|les|el|los|las) (?=\S)/iu, '')
    .replace(/^["“„'‘]([^"”“'’]*)["”“'’]$/u, '$1');

/** Two values, or a part of what was asked: no value of its own. */
const NO_VALUE =
  /(?<!\p{L})(?:and|or|for|in|on|at|only|but|than|if|when|without|counts?|is|are|was|were|has|have)(?!\p{L})/iu;

/**
 * The value that a sentence plainly puts in the place of something, as far as it says nothing else; undefined where it does not.
 * `before`: what leads to it.
 */
export const newValueIn = (said: string, before = ''): NewValue | undefined => {
  if (ADDS.test(said)) return undefined;
  const lead = LEAD.exec(said)?.[0] ?? '';
  const rest = said.slice(lead.length);
  const isLed =
    before.length <= LONG_LEAD && LEAD.exec(before)?.[0].trim() === before.trim() && PLAIN_LEAD.test(before);
  const isCorrection = PLAIN_LEAD.test(lead) || isLed;
  const forms = [
    ...FORMS,
    ...(isCorrection || REDO.test(said) || SETS_EQUATION.test(rest) ? CORRECTING : []),
    ...(isCorrection ? [ONLY] : []),
  ];
  for (const form of forms) {
    const { value = '', field } = form.exec(rest)?.groups ?? {};
    const bare = bareValue(value);
    if (bare === '') continue;
    if (bare.split(' ').length > MOST_WORDS || NO_VALUE.test(bare.replace(EQUATION, ''))) return undefined;
    return {
      value: bare,
      isCorrection,
      ...(field !== undefined && { field: field.toLowerCase() }),
      isLine: form === LINE,
    };
  }
  return undefined;
};
