import { describe, expect, it } from 'vitest';
import { ownCompany, ownPrompts } from '../../../cli/eval/own-prompts';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { RULES } from '../../../lib/rules/index';
import { DEFAULT_SETTINGS, lint, type LintRequest } from '../../../lib/rules/run';
import { taken } from './take-fix';

const companies = new Map<string, Pick<LintRequest, 'catalog' | 'glossary'>>();
const companyOf = (name: string): Pick<LintRequest, 'catalog' | 'glossary'> => {
  const known = companies.get(name) ?? { ...ownCompany(name), catalog: indexAssets(ownCompany(name).assets) };
  companies.set(name, known);
  return known;
};

const requests = ownPrompts().map(({ company, text, mentions, earlier, tokens }): LintRequest => ({
  ...companyOf(company),
  draft: { text, mentions },
  thread: { turns: earlier.length * 2, tokens, prompts: earlier, mentions: [] },
  rules: RULES,
  settings: DEFAULT_SETTINGS,
}));

describe('effort over the labelled prompts', () => {
  it('never rises when any offered fix is taken', () => {
    let fixes = 0;
    const risen = requests.flatMap((request) => {
      const { hints, effort } = lint(request);
      return hints.flatMap((hint) =>
        hint.fixes.flatMap((fix) => {
          fixes += 1;
          const after = lint(taken(request, fix)).effort.score;
          return after > effort.score
            ? [`${hint.rule}: ${request.draft.text.slice(0, 70)} → ${fix.label}: ${effort.score} to ${after}`]
            : [];
        }),
      );
    });
    expect(risen).toEqual([]);
    expect(fixes).toBeGreaterThan(300);
  });

  it('never rises while all first fixes are taken one after the other, and ends', () => {
    for (const start of requests) {
      let request = start;
      let { hints, effort } = lint(request);
      for (let step = 0; step < 12; step += 1) {
        const fix = hints.find(({ fixes }) => fixes.length > 0)?.fixes[0];
        if (!fix) break;
        request = taken(request, fix);
        const next = lint(request);
        expect(next.effort.score, request.draft.text.slice(0, 80)).toBeLessThanOrEqual(effort.score);
        ({ hints, effort } = next);
        expect(step, `still fixing ${start.draft.text.slice(0, 80)}`).toBeLessThan(11);
      }
    }
  });
});
