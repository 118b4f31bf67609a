/** Candidates that do not ship, with their figures; for docs/RULES.md. Ids as in the survey they come from. */
export const LEFT_OUT: readonly { readonly id: string; readonly flags: string; readonly why: string }[] = [
  { id: 'SCP-04 undefined-metric', flags: 'a team term with several definitions', why: 'ships as `ambiguous-term`' },
  {
    id: 'SCP-05 ambiguous-asset-word',
    flags: 'a word that fits two columns',
    why: 'columns are not in catalogues; two assets with one name are offered as a choice by `missing-mention`; the words stand in 57 % of AMBROSIA’s phrases',
  },
  {
    id: 'SCP-07 no-baseline',
    flags: '“Why did it drop?” without against what',
    why: 'false alarms 0.3 to 2.6 % / – / 4 to 14 %; the missing period is said by `time-range`',
  },
  {
    id: 'SCP-10 no-population',
    flags: 'a rate without a segment',
    why: 'needs a pack’s standard filter; a “need” rule of a pack says it better',
  },
  {
    id: 'SCP-11 rate-no-denominator',
    flags: '“activation rate” without of what',
    why: 'teams know their rates; no judge asked for it on 540 prompts',
  },
  {
    id: 'SCP-12 mixed-calendar',
    flags: '“Q3” where fiscal and calendar differ',
    why: 'a “phrase” rule of a pack says it exactly',
  },
  {
    id: 'SCP-13 timezone, currency',
    flags: 'money or days without a unit',
    why: 'precision risk high; nobody asked for it',
  },
  {
    id: 'REF-07 too-many-mentions',
    flags: 'more than six mentions',
    why: 'the number is a guess; stood in none of the judged prompts',
  },
  {
    id: 'REF-10 file-not-attached',
    flags: '“the attached file” without one',
    why: 'the draft does not tell what is attached; without that every honest attachment is a false alarm',
  },
  {
    id: 'THR-01 … THR-12',
    flags: 'load, loops, drift, idle, compaction',
    why: 'thread health shows them; only size speaks here (`overlong-thread`)',
  },
  {
    id: 'EFF-02 open-investigation',
    flags: '“explore …” without a bound',
    why: 'vague is right when exploring (Anthropic); `bare-verb` takes the bare ones',
  },
  { id: 'EFF-05 instruction-after-wall', flags: 'the ask below a long paste', why: 'effect small on current models' },
  { id: 'EFF-07 ask-again', flags: 'a question asked before', why: 'needs the store; insights tell it' },
  {
    id: 'EFF-08 dump-request',
    flags: '“all rows”, “select *”',
    why: 'false alarms 0 to 3 % / 1 to 3 % / –; people mean it',
  },
  {
    id: 'EFF-10 build-in-one-shot',
    flags: 'an app without a plan',
    why: 'agents plan by themselves; effort shows the size',
  },
  {
    id: 'EFF-11 heavy-for-lookup',
    flags: 'a dear model for a lookup',
    why: 'the page seldom tells which model answers',
  },
  { id: 'OUT-01 no-output-form', flags: 'no table or chart named', why: 'false alarms 19 to 83 %' },
  { id: 'OUT-02 no-check', flags: 'a fix without a test', why: 'no judge asked for it' },
  { id: 'OUT-03 numbers-for-reuse', flags: 'numbers for the board', why: 'no judge asked for it' },
  { id: 'OUT-04 negative-only', flags: 'only “do not”', why: 'stands in guides, not in prompts' },
  { id: 'HYG-04 frustration', flags: 'capitals, “!!!”', why: 'feeds thread health, marks nothing' },
  {
    id: 'HYG-05 contradiction',
    flags: 'two values for one slot',
    why: 'two periods in one prompt are mostly a comparison',
  },
  {
    id: 'HYG-06 politeness, hedges',
    flags: 'please, maybe',
    why: 'no evidence that it matters; false alarms up to 9.5 %',
  },
  {
    id: 'GDE-01 … GDE-06',
    flags: 'guides that are long, soft or double',
    why: 'for the pack check and insights, not for the composer',
  },
];
