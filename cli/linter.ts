import type { Asset } from '../lib/catalog/asset';
import { indexAssets, type CatalogIndex } from '../lib/catalog/index-assets';
import { RULES } from '../lib/rules/index';
import type { Severity } from '../lib/rules/rule';
import { DEFAULT_SETTINGS, lint } from '../lib/rules/run';
import { scopeOf } from '../lib/rules/scope-of';
import { SLOTS, type SlotName } from '../lib/scope/scope';
import type { Merged } from '../lib/packs/compile';
import { toAssets, type PromptLine } from './prompt-line';

/** What `coach lint` writes for a line; these keys stay as they are, since data leads script them. */
export interface LineResult {
  readonly id: string | number;
  readonly hints: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly start?: number | undefined;
    readonly end?: number | undefined;
    readonly fixes: readonly {
      readonly label: string;
      readonly replacement: string;
      readonly asset?: string | undefined;
      /** What it replaces (UTF-16), where that is not the hint's own span. */
      readonly start?: number;
      readonly end?: number;
    }[];
  }[];
  readonly effort: { readonly level: string; readonly score: number; readonly drivers: readonly object[] };
  readonly scope: Readonly<Record<SlotName, boolean>>;
}

/** Catalogues that are kept indexed: lines of one file mostly share a few. */
const KEPT = 16;

const createIndexer = (): ((assets: readonly Asset[]) => CatalogIndex) => {
  const known = new Map<string, CatalogIndex>();
  return (assets) => {
    const key = JSON.stringify(assets);
    const index = known.get(key) ?? indexAssets(assets);
    known.delete(key);
    known.set(key, index);
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
    return index;
  };
};

/** Makes the function that lints a line with these packs; a line's own `assets` stand in place of the packs'. */
export const createLinter = (packs: Merged): ((line: PromptLine) => LineResult) => {
  const index = createIndexer();
  const packCatalog = indexAssets(packs.assets);
  return ({ id, text, mentions, assets, thread }) => {
    const draft = { text, mentions };
    const catalog = assets ? index(toAssets(assets)) : packCatalog;
    const { hints, effort } = lint({
      draft,
      thread: thread ?? { turns: 0, tokens: 0, prompts: [], mentions: [] },
      catalog,
      glossary: packs.glossary,
      settings: { ...DEFAULT_SETTINGS, ...packs.settings },
      rules: [...RULES, ...packs.rules],
      levels: packs.levels,
    });
    const scope = scopeOf(draft, catalog, packs.glossary);
    return {
      id,
      hints: hints.map(({ rule, severity, message, start, end, fixes }) => ({
        rule,
        severity,
        message,
        start,
        end,
        fixes: fixes.map(({ label, replacement, asset, ...span }) => ({
          label,
          replacement,
          asset,
          ...((span.start !== start || span.end !== end) && { start: span.start, end: span.end }),
        })),
      })),
      effort: { level: effort.level, score: effort.score, drivers: effort.drivers },
      scope: Object.fromEntries(SLOTS.map((slot) => [slot, scope[slot].length > 0])) as Record<SlotName, boolean>,
    };
  };
};
