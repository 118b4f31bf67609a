/** Forms of questions, each with the ways in which people put it. Order counts: what one took, the next does not see. */
export const FORMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['often', /\bhow (?:often|frequently|many times)\b/giu],
  [
    'count',
    /\bhow (?:many|much)\b|\b(?:the )?(?:total )?(?:number|amount|count|quantity)s? of\b|\bcount (?:the|all|of)\b/giu,
  ],
  ['extent', /\bhow (?:big|large|small|high|tall|long|wide|far|old|fast|populous|dense|expensive)\b/giu],
  [
    'when',
    /\b(?:(?:at|on|in|during|by) )?(?:what|which) (?:time|day|date|year|month|semester|term|days|times|hours?)(?: of (?:the )?(?:day|week))?\b|\bwhen\b/giu,
  ],
  [
    'who',
    /\b(?:by |from |to |with )?(?:whom|who|whose)(?:'s)?\b|\b(?:what|which) (?:person|people|professors?|teachers?|instructors?|authors?|users?|researchers?|actors?|directors?|employees?|customers?)\b/giu,
  ],
  ['where', /\bwhere\b|\b(?:in )?(?:what|which) (?:place|city|state|country|location|building|room)\b/giu],
  ['why', /\bwhy\b|\bwhat (?:caused|drove|explains)\b|\b(?:reasons?|causes?) (?:for|of|why)\b/giu],
  ['way', /\bhow (?:do|does|can|to|should|would|could|did)\b/giu],
  [
    'may',
    /\b(?:is it |would it be )?possible\b|\b(?:can|could|may) (?:i|we)\b|\b(?:am i|are we|be) able to\b|\ballowed\b/giu,
  ],
  ['compare', /\b(?:compare|versus|vs\.?|differ(?:s|ent|ence|ences)?|differentiate)\b|\bor\b/giu],
];
