import type { ruleSchemas } from '../../lib/packs/schema';
import type { WeighingDriver } from '../../lib/thread/thread';

/** What each key of a pack is for, as editors show it. tests/unit/packs/schema.test.ts holds this list complete. */
export const DESCRIPTIONS = {
  pack: {
    $schema: 'Address of this schema, so that editors help while you write.',
    format: 'Version of the format. Always 1.',
    id: 'Name of the pack for machines, such as "acme-revenue". Never change it: an update must bear the same.',
    name: 'Name of the pack for people. It stands on every hint that the pack brings.',
    version: 'Version for people, such as "1.4.0".',
    serial: 'A whole number. Raise it with every release: a file that changed under the same serial is refused.',
    description: 'What the pack is for, in a sentence or two.',
    owner: 'Who to ask about the pack.',
    changes: 'What is new in this release. Shown before an update is accepted.',
    assets: 'Dashboards, tables, metrics and other things that people can @-mention.',
    glossary: 'Words of the team and what they mean. A defined word is not asked about.',
    guides: 'Longer texts of the team, to be read by people.',
    rules: 'Checks of the team, made of words. Nothing in them is run as code.',
    settings: 'Levels of built-in rules and thresholds. What a user sets for themself counts more.',
  },
  asset: {
    id: 'Name of the asset for machines; any text that stays the same.',
    name: 'Name as people see it and as it is @-mentioned.',
    kind: 'What it is. Kinds that are not in the list count as "other".',
    aliases: 'Other names that people use for it.',
    description: 'What it answers, in a sentence.',
    url: 'Its address, with https.',
    collection: 'Folder, schema or space that it stands in.',
    endorsed: 'True when the team vouches for it: it is suggested before others.',
    deprecated: 'True when it should no longer be used.',
    successor: 'Id of the asset of this pack to use in its place.',
  },
  term: {
    term: 'The word or phrase.',
    definition: 'What it means in this team.',
    aliases: 'Other ways to say it.',
  },
  guide: {
    id: 'Name of the guide for machines.',
    title: 'Its title.',
    text: 'Its text, plain.',
  },
  settings: {
    rules: 'Level by rule id: "time-range", or "pack-id/rule-id" for the rule of a pack.',
    pastedBulkTokens: 'Tokens from which a paste counts as bulk. 2000 when nobody says otherwise.',
    overlongThreadTokens: 'Tokens from which a thread counts as long. 64000 when nobody says otherwise.',
    health: 'How threads are judged: weights, bands and sizes. What a user sets for themself counts more.',
    sites: 'Facts of the agent by site: hex, chatgpt, claude, gemini.',
  },
  health: {
    weights: 'How much each driver takes of the score of 100 at its worst.',
    bands: 'Scores below which a thread is heavy, and due for a restart.',
    heavyTokens: 'Tokens at which size alone makes a thread heavy. About 51000 when nobody says otherwise.',
    restartTokens:
      'Tokens at which size alone makes a thread due for a restart. About 165000 when nobody says otherwise; a window that is three quarters full is due in any case.',
  },
  weights: {
    load: 'Size of the thread. 0.65 when nobody says otherwise.',
    corrections: 'Failed attempts on one question. 0.7 when nobody says otherwise.',
    drift: 'New topics among the last questions. 0.3 when nobody says otherwise.',
    bulk: 'One block of data that fills the thread. 0.15 when nobody says otherwise.',
    idle: 'A pause after which all is read anew. 0.2 when nobody says otherwise.',
    compaction: 'The site has summarised the thread. 0.4 when nobody says otherwise.',
  } satisfies Record<WeighingDriver, string>,
  bands: {
    heavy: 'A thread below this score is heavy. 70 when nobody says otherwise.',
    restart: 'A thread below this score is due for a new one. 40 when nobody says otherwise.',
  },
  site: {
    window: 'Context window of its agent, in tokens.',
    model: 'Its model, which tells how its tokens follow from the count. Not needed beside tokenFactor.',
    tokenFactor: 'Tokens of its model for each o200k token: low, middle, high.',
  },
  rule: {
    id: 'Name of the rule, once in the pack.',
    title: 'A few words for the head of the card. The name of the pack when absent.',
    kind: 'What the rule checks; decides which other keys it has.',
    level: 'off: until somebody turns it on. info: in the panel only. hint: marked in the text. warn: marked strongly.',
    message:
      'What the hint says, in one sentence. {words} stands for the words found, {better} for their replacement, {count} for how many.',
    why: 'Why it matters, in one sentence. Shown on the card.',
    turns: 'opening: only the first prompt of a thread. follow-up: only later ones. any: all (the default).',
    phrases:
      'Words or phrases to find. Capitals do not matter, hyphens and spaces stand for each other; plurals are to be listed.',
    replacements: 'Words to find, and what to offer in their place.',
    when: 'The rule speaks when one of these is in the prompt ...',
    need: '... and none of these is. For the kind "missing": the rule speaks when none of these is in the prompt.',
    min: 'Fewest of the phrases that a prompt should have.',
    max: 'Most of the phrases that a prompt should have.',
    insert: 'Text that is offered for the end of the prompt. It is put there only when the user accepts it.',
    tests:
      'flag: prompts on which the rule must speak. pass: prompts on which it must be silent. A pack whose tests fail is refused.',
  },
} as const;

/** What each kind of rule does. */
export const KIND_DESCRIPTIONS: Readonly<Record<keyof typeof ruleSchemas, string>> = {
  phrase: 'Marks each of the phrases.',
  replace: 'Marks words and offers better ones in their place.',
  need: 'Marks a phrase when something that belongs to it is not in the prompt.',
  missing: 'Speaks when none of the phrases is in a prompt of four words or more.',
  count: 'Speaks when there are more or fewer of the phrases than there should be.',
};
