import type { Fix } from '../../../lib/rules/rule';
import type { LintRequest } from '../../../lib/rules/run';

/** The draft after a fix was taken; an asset's name is a mention then, as the site would make it. */
export const taken = ({ draft, ...rest }: LintRequest, { start, end, replacement, asset }: Fix): LintRequest => {
  const text = draft.text.slice(0, start) + replacement + draft.text.slice(end);
  const shift = replacement.length - (end - start);
  const kept = draft.mentions
    .filter((mention) => mention.end <= start || mention.start >= end)
    .map((mention) => ({
      ...mention,
      start: mention.start >= end ? mention.start + shift : mention.start,
      end: mention.start >= end ? mention.end + shift : mention.end,
    }));
  const at = start + replacement.indexOf('@');
  const made =
    asset === undefined
      ? []
      : [{ name: text.slice(at + 1, start + replacement.length), start: at, end: start + replacement.length }];
  return { ...rest, draft: { text, mentions: [...kept, ...made].sort((a, b) => a.start - b.start) } };
};
