import { pastedBlocks, type PastedBlock } from '../../text/pasted-blocks';
import { defineRule, type Evidence, type Fix } from '../rule';

/** Estimate: four characters a token in tables, logs and JSON (measured: 2.5 to 4). */
const CHARS_PER_TOKEN = 4;
const KEPT = 20;

const rounded = (tokens: number): string => (tokens < 1000 ? String(tokens) : `${Math.round(tokens / 1000)}k`);

const keepFirst = (text: string, { start, end, lines, kind }: PastedBlock): Fix[] => {
  if (kind === 'lines of JSON' || lines <= KEPT * 2) return [];
  let cut = start;
  for (let line = 0; line < KEPT; line += 1) cut = text.indexOf('\n', cut) + 1;
  const replacement = `… (${lines - KEPT} more ${kind} left out)`;
  return [{ label: `keep the first ${KEPT} ${kind}`, start: cut, end, replacement }];
};

export default defineRule({
  id: 'pasted-bulk',
  group: 'effort',
  title: 'A lot of pasted data',
  message: '{lines} {kind} pasted (~{tokens} tokens).',
  why: 'Pasted data rides along with every later message; a table or a file is read once, and only where needed.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  *check({ draft, settings }) {
    if (draft.text.length < settings.pastedBulkTokens * CHARS_PER_TOKEN) return;
    const blocks = pastedBlocks(draft.text);
    const tokens = Math.round(blocks.reduce((sum, { start, end }) => sum + end - start, 0) / CHARS_PER_TOKEN);
    const [largest] = [...blocks].sort((a, b) => b.end - b.start - (a.end - a.start));
    if (!largest || tokens < settings.pastedBulkTokens) return;
    const lines = blocks.filter(({ kind }) => kind === largest.kind).reduce((sum, block) => sum + block.lines, 0);
    yield {
      data: { lines: String(lines), kind: largest.kind, tokens: rounded(tokens) },
      fixes: keepFirst(draft.text, largest),
    };
  },
});

const ROW = '2025-03-11,order-10231,EU,70.50,shipped\n';
const LINE = '2025-05-01 10:00:07 ERROR worker 12 could not read partition 36: timeout\n';
const ITEM = '{"id":12,"region":"EU","total":84,"status":"shipped"},\n';

export const evidence: Evidence = {
  source:
    'Anthropic’s cost guide (a log of 10,000 lines as the costly example) and Lightdash (no raw dumps); the threshold is a setting.',
  examples: [
    { text: /* @__PURE__ */ ['Which orders are late?\n', /* @__PURE__ */ ROW.repeat(412)].join(''), flags: [''] },
    { text: /* @__PURE__ */ ['Why did it fail?\n', /* @__PURE__ */ LINE.repeat(200)].join(''), flags: [''] },
    { text: /* @__PURE__ */ ['Sum these:\n[\n', /* @__PURE__ */ ITEM.repeat(300), ']'].join(''), flags: [''] },
    {
      text: /* @__PURE__ */ ['Which orders are late?\n', /* @__PURE__ */ ROW.repeat(12)].join(''),
      flags: [],
      note: 'a few rows show the shape',
    },
    {
      text: 'Compare revenue, orders, refunds, and margin, by region, channel, and month, for 2025.',
      flags: [],
      note: 'commas in prose',
    },
    {
      text: /* @__PURE__ */ 'We moved the pipeline last week and since then the totals look lower than before in every region. '.repeat(
        120,
      ),
      flags: [],
      note: 'long, but written',
    },
    {
      text: /* @__PURE__ */ ['Why did it fail?\n', /* @__PURE__ */ LINE.repeat(30)].join(''),
      flags: [],
      note: 'a short log',
    },
  ],
};
