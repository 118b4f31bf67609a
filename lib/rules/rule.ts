import type { Asset, GlossaryEntry } from '../catalog/asset';
import type { CatalogIndex } from '../catalog/index-assets';
import type { RuleScope } from '../scope/rule-scope';
import type { Draft, Span } from '../text/draft';
import type { Prose } from '../text/prose';

/** Groups are the folders under lib/rules and decide the colour: scope amber, references blue, hygiene red. */
export const RULE_GROUPS = ['scope', 'references', 'thread', 'effort', 'hygiene', 'guides'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** `warn` may interrupt (secrets, broken references); `hint` is a mark; `info` shows in the chip's panel only. */
export const SEVERITIES = ['warn', 'hint', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A text change offered to the user; data only, applied by lib/editors. */
export interface Fix {
  /** What will happen, in a few words: "@Weekly Revenue Review", "last 28 days". */
  readonly label: string;
  /** UTF-16 range of the draft that is replaced; an empty range inserts. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Id of the asset that the replacement names; after “@” the site may make a real mention of it. */
  readonly asset?: string;
}

/** What a rule's check yields. Without a span the finding is about the whole draft. */
export interface Finding extends Partial<Span> {
  /** Values for the {placeholders} of the rule's message. */
  readonly data?: Readonly<Record<string, string>>;
  readonly fixes?: readonly Fix[];
}

/** The conversation that the draft would continue. `turns: 0` makes it an opening prompt. */
export interface ThreadContext {
  readonly turns: number;
  /** Estimated tokens sent along with the next message; 0 when unknown. */
  readonly tokens: number;
  /** The user's earlier prompts, oldest first. */
  readonly prompts: readonly string[];
  /** Names already mentioned earlier in this thread. */
  readonly mentions: readonly string[];
}

/** Thresholds that packs and users can move. Units are in the names. */
export interface RuleSettings {
  readonly pastedBulkTokens: number;
  readonly overlongThreadTokens: number;
}

/** Everything a check may look at. Pure data: a rule never touches the page, the clock or storage. */
export interface RuleInput {
  readonly draft: Draft;
  /** The draft with code, SQL, quotes, URLs, paths, tables and JSON blanked; same length, same offsets. */
  readonly prose: Prose;
  /** What the draft itself states. */
  readonly scope: RuleScope;
  /** Slots stated in earlier prompts of this thread. */
  readonly said: RuleScope;
  readonly thread: ThreadContext;
  readonly catalog: CatalogIndex;
  readonly glossary: readonly GlossaryEntry[];
  readonly settings: RuleSettings;
}

/** A check of a draft. One rule, one file; the file name is the id. */
export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: string;
  /** One sentence with {placeholders} filled from a finding's data. */
  readonly message: string;
  /** One sentence: why it matters. Shown on the card. */
  readonly why: string;
  readonly severity: Severity;
  /** `opening`: only prompts that open a thread. */
  readonly turns: 'opening' | 'follow-up' | 'any';
  /** `any`: safe for every language; `en`: English prose only. */
  readonly language: 'en' | 'any';
  /** Off until a pack or the user turns it on. */
  readonly off?: boolean;
  /** As a warning it holds Enter once. For what cannot be taken back alone: a secret. */
  readonly guards?: true;
  /** Name of the pack that brought the rule; absent for built-in rules. */
  readonly pack?: string;
  check(input: RuleInput): Iterable<Finding>;
}

/** One example of a rule: a test, a line of its docs and of the options page. */
export interface Example {
  readonly text: string;
  /** Exactly the substrings that are flagged, in order; `[]` = must stay silent; `['']` = a hint without a span. */
  readonly flags: readonly string[];
  /** Why this one matters, for near-misses. */
  readonly note?: string;
  readonly mentions?: readonly string[];
  readonly assets?: readonly Asset[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly thread?: Partial<ThreadContext>;
}

/**
 * What tests, docs and the options page need of a rule and the content script does not. It is a named export of the
 * rule's file, so that bundlers leave it out of the page.
 */
export interface Evidence {
  /** Where the claim comes from: a product's documentation or a measured figure. */
  readonly source: string;
  readonly examples: readonly Example[];
}

/** A finding made ready to show. */
export interface Hint extends Partial<Span> {
  readonly rule: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly fixes: readonly Fix[];
  /** A warning that holds the send back, once. */
  readonly guards?: true;
  /** Same rule and same words give the same key, wherever they stand: what a dismissal remembers. */
  readonly key: string;
  /** Name of the pack the rule came from; absent for built-in rules. */
  readonly pack?: string;
}

/** Types a rule's file: `export default defineRule({...})`. */
export const defineRule = <const R extends Rule>(rule: R): R => rule;
