import { isAgentTalk } from '../brief/agent-talk';
import { underLead } from '../brief/tables';
import type { Part } from '../thread';

/** The last line before a table, where it leads to it: "Net revenue without returns:", "**October:**". */
const LEAD = /(?:^|\n)[ \t]*(?:#{1,6}[ \t]+)?([^\n]{1,100}:)(?:[*]{1,3})?[ \t]*\n\s*$/u;
/** How much of the end of a text holds such a line (UTF-16 units). */
const LOOK = 300;
/** Says only that rows follow: "Result (2 rows):", "Query output:". */
const ONLY_ROWS =
  /^(?:(?:here|query|sql|final|full|updated) )?(?:results?|output|answers?|data|tables?|rows|summary|details|breakdown|numbers|figures)(?: \(?\d+ rows?\)?)?:$/iu;

/** Rows of a table in a text, under the line before them that leads to them. */
export const ledRows = (before: string, rows: string): Part => {
  const lead = LEAD.exec(before.slice(-LOOK))?.[1]?.replace(/[*`]/gu, '').trim() ?? '';
  const isTelling = /\p{L}/u.test(lead) && !ONLY_ROWS.test(lead) && !isAgentTalk(lead);
  return { kind: 'tool', text: isTelling ? underLead(lead, rows) : rows };
};
