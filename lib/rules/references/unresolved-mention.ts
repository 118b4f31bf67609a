import type { Asset } from '../../catalog/asset';
import { closestAssets, isNearAnAsset } from '../../catalog/closest';
import { kindsOf } from '../../catalog/kind-words';
import { referencesOf } from '../../catalog/references';
import { singular } from '../../catalog/words';
import { defineRule, type Evidence, type Fix } from '../rule';

/** Names that chats, languages and style sheets give to "@" themselves. */
const NOT_A_NAME =
  /^(?:here|channel|everyone|all|group|override|deprecated|property|staticmethod|classmethod|dataclass|component|injectable|input|output|test|media|import|font|keyframes|param|returns?|throws|todo|types?|babel|angular|vue|nestjs)$/iu;

/** "@Override" alone on its line, "@app.route(": a decorator in pasted code. */
const isCode = (text: string, start: number, end: number): boolean =>
  /^[(/]/u.test(text.slice(end)) ||
  (/(?:^|\n)[ \t]*$/u.test(text.slice(0, start)) &&
    /^[ \t]*\n[ \t]*(?:@|def|class|public|private|async|export)\b/u.test(text.slice(end)));

/** "@marco can you look": a colleague by the first name, to whom the whole prompt is said. */
const PLAIN = /^\p{L}\p{Ll}+$/u;
const ADDRESSED = /^\s*(?:(?:hi|hey|hello|hallo|thanks|thank you|thx|ok|danke|merci|hola|please|pls),? ){0,2}$/iu;
const KIND_AFTER = /^ (\p{L}+)/u;

export default defineRule({
  id: 'unresolved-mention',
  group: 'references',
  title: 'Mention that did not take',
  message: '“{words}” is plain text, not a mention.',
  why: 'Only a mention picked from the list reaches the agent as the thing itself; typed text is guessed at.',
  severity: 'warn',
  turns: 'any',
  language: 'any',
  *check(input) {
    // Without a catalogue this is no data agent's chat, and "@" may mean anything.
    if (input.catalog.assets.length === 0) return;
    for (const { start, end, name } of referencesOf(input).typed) {
      if (NOT_A_NAME.test(name) || isCode(input.draft.text, start, end)) continue;
      const kind = KIND_AFTER.exec(input.draft.text.slice(end))?.[1] ?? '';
      const couldBePerson =
        PLAIN.test(name) && ADDRESSED.test(input.draft.text.slice(0, start)) && !kindsOf(singular(kind.toLowerCase()));
      if (couldBePerson && !isNearAnAsset(input.catalog, name)) continue;
      const fixes = closestAssets(input.catalog, name).map((asset): Fix => ({
        label: `@${asset.name}`,
        start,
        end,
        replacement: `@${asset.name}`,
        asset: asset.id,
      }));
      yield { start, end, data: { words: `@${name}` }, fixes };
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 'd1', name: 'Product Funnels', kind: 'dashboard' },
  { id: 't1', name: 'fct_orders', kind: 'table' },
];

export const evidence: Evidence = {
  source: 'Lightdash and Hex resolve only mentions picked from their list; 7 of 540 judged prompts had a typed one.',
  examples: [
    { text: 'Split @funnels by country', flags: ['@funnels'], assets: ASSETS },
    {
      text: 'Use @Product Funnels and add last week',
      flags: ['@Product Funnels'],
      assets: ASSETS,
      note: 'the right name, but typed',
    },
    {
      text: 'ask @Maria Lopez which filter she uses',
      flags: ['@Maria Lopez'],
      assets: ASSETS,
      note: 'people too: the agent cannot ask',
    },
    { text: 'Use @Product Funnels and add last week', flags: [], mentions: ['Product Funnels'], assets: ASSETS },
    { text: '@maria can you look at this?', flags: [], assets: ASSETS, note: 'said to a colleague' },
    { text: 'thanks @maria, now split it by country', flags: [], assets: ASSETS, note: 'said to a colleague' },
    { text: 'Send the result to ana@example.com', flags: [], assets: ASSETS, note: 'an e-mail address' },
    { text: 'Why does @tanstack/query refetch here?', flags: [], assets: ASSETS, note: 'an npm scope' },
    { text: 'Post it to @channel at 9', flags: [], assets: ASSETS },
    { text: 'Split @funnels by country', flags: [], note: 'no catalogue: not a data agent' },
  ],
};
