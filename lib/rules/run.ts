import type { GlossaryEntry } from '../catalog/asset';
import type { CatalogIndex } from '../catalog/index-assets';
import type { Effort } from '../effort/effort';
import { forecastEffort } from '../effort/forecast';
import { joinScopes, readRuleScope, type RuleScope } from '../scope/rule-scope';
import type { Draft } from '../text/draft';
import { proseOf } from '../text/prose';
import { doAll, type Steps } from '../text/steps';
import { mostUseful } from './most-useful';
import type { Hint, Rule, RuleInput, RuleSettings, Severity, ThreadContext } from './rule';
import { toHint } from './to-hint';
import { messageOf } from '../text/message-of';

export { marksOf } from './most-useful';

/**
 * Thresholds in tokens. Bulk: a paste of about 2k tokens is worth a tip. Thread: at 64k an agent's thread on a 200k
 * window has fallen to "getting heavy" (lib/thread/model.ts), and a restart pays within a few turns.
 */
export const DEFAULT_SETTINGS: RuleSettings = { pastedBulkTokens: 2000, overlongThreadTokens: 64_000 };

export interface LintRequest {
  readonly draft: Draft;
  readonly thread: ThreadContext;
  readonly catalog: CatalogIndex;
  readonly glossary: readonly GlossaryEntry[];
  readonly rules: readonly Rule[];
  /** Levels by rule id that override the rules' own. */
  readonly levels?: Readonly<Record<string, 'off' | Severity>>;
  readonly settings: RuleSettings;
  /** Keys of dismissed hints. */
  readonly ignored?: ReadonlySet<string>;
}

/** A rule that threw: its hints are missing, everything else stands. */
export interface RuleFault {
  readonly rule: string;
  readonly error: string;
}

export interface LintResult {
  /** Most useful first; no two of them overlap. */
  readonly hints: readonly Hint[];
  readonly effort: Effort;
  readonly faults: readonly RuleFault[];
}

/** A thread's prompts stay the same while a draft is typed: they are read once. */
const memory = new WeakMap<readonly string[], RuleScope>();
const saidIn = (prompts: readonly string[]): RuleScope => {
  const known = memory.get(prompts) ?? joinScopes(prompts.map((prompt) => readRuleScope(proseOf(prompt))));
  memory.set(prompts, known);
  return known;
};

const levelOf = (rule: Rule, { levels = {} }: LintRequest): 'off' | Severity =>
  levels[rule.id] ?? (rule.off ? 'off' : rule.severity);

/** Nothing is said before there is a draft: no mark and no chip would show it. */
const applies = (rule: Rule, { draft, thread, prose }: RuleInput): boolean =>
  draft.text.trim() !== '' &&
  (rule.turns === 'any' || (rule.turns === 'opening') === (thread.turns === 0)) &&
  (rule.language === 'any' || prose.language === 'en');

/** Checks a draft with the given rules, one a step. Pure: the same request gives the same result. Never throws because of a rule. */
export function* linting(request: LintRequest): Steps<LintResult> {
  const { draft, thread, catalog, glossary, settings, ignored } = request;
  const prose = proseOf(draft.text);
  yield undefined;
  const scope = readRuleScope(prose);
  const said = saidIn(thread.prompts);
  const input: RuleInput = { draft, prose, scope, said, thread, catalog, glossary, settings };
  const all: Hint[] = [];
  const faults: RuleFault[] = [];
  for (const rule of request.rules) {
    const level = levelOf(rule, request);
    if (level === 'off' || !applies(rule, input)) continue;
    yield undefined;
    try {
      const found = Array.from(rule.check(input), (finding) => toHint(rule, level, finding, draft.text));
      all.push(...found);
    } catch (error) {
      faults.push({ rule: rule.id, error: messageOf(error) });
    }
  }
  const useful = mostUseful(all);
  return {
    // A dismissed hint still holds its place: the next best on the same words would be the same nuisance.
    hints: ignored ? useful.filter(({ key }) => !ignored.has(key)) : useful,
    effort: forecastEffort({ draft, prose, scope, said, thread, hints: all }),
    faults,
  };
}

/** The same at once. */
export const lint = (request: LintRequest): LintResult => doAll(linting(request));
