import type { Hint, RuleGroup, Severity } from './rule';

const SEVERITY: Readonly<Record<Severity, number>> = { warn: 0, hint: 1, info: 2 };
const GROUP: Readonly<Record<RuleGroup, number>> = {
  references: 0,
  hygiene: 1,
  scope: 2,
  effort: 3,
  thread: 4,
  guides: 5,
};

const byUse = (a: Hint, b: Hint): number =>
  SEVERITY[a.severity] - SEVERITY[b.severity] || GROUP[a.group] - GROUP[b.group] || (a.start ?? 0) - (b.start ?? 0);

const overlaps = (a: Hint, b: Hint): boolean =>
  a.start !== undefined &&
  a.end !== undefined &&
  b.start !== undefined &&
  b.end !== undefined &&
  a.start < b.end &&
  b.start < a.end;

/** Orders hints by use and drops those that overlap, or repeat, a more useful one. */
export const mostUseful = (hints: readonly Hint[]): Hint[] => {
  const kept: Hint[] = [];
  for (const hint of [...hints].sort(byUse)) {
    if (!kept.some((other) => other.key === hint.key || overlaps(other, hint))) kept.push(hint);
  }
  return kept;
};

/** Marks shown in the composer at once (BMC 2017: each further reminder lowers acceptance). */
const MAX_MARKS = 3;

/** The hints that are marked in the composer: with a span, not mere information, the most useful three. */
export const marksOf = (hints: readonly Hint[]): Hint[] =>
  hints.filter(({ start, severity }) => start !== undefined && severity !== 'info').slice(0, MAX_MARKS);
