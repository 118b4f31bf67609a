import * as v from 'valibot';
import { ASSET_KINDS } from '../lib/catalog/asset';

/** Unknown kinds become "other", so that catalogues of other products can be used as they are. */
const assetKind = v.optional(v.fallback(v.picklist(ASSET_KINDS), 'other'), 'other');

/** An asset in the pack's form; keys that are not known are left out. */
export const assetSchema = v.object({
  id: v.string(),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  kind: assetKind,
  aliases: v.optional(v.array(v.string())),
  description: v.optional(v.string()),
  url: v.optional(v.string()),
  collection: v.optional(v.string()),
  endorsed: v.optional(v.boolean()),
  deprecated: v.optional(v.boolean()),
  successor: v.optional(v.string()),
});

/** Faults in words for the file's author: where, and what was expected. `whole` names the thing itself. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[], whole: string): string =>
  issues
    .map((issue) => {
      const missing = issue.kind === 'schema' && issue.received === 'undefined';
      return `${v.getDotPath(issue) ?? whole}: ${missing ? 'is missing' : issue.message}`;
    })
    .join('; ');
