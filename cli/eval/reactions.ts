import { fold } from '../../lib/text/fold';
import { proseOf } from '../../lib/text/prose';
import { reactionOf } from '../../lib/thread/signs/reaction';
import { readRows, type Row } from './corpus';
import type { Table } from './table';

interface PromptRow extends Row {
  readonly text: string;
  readonly kind: string;
}
interface ThreadRow extends Row {
  readonly turns: readonly { readonly text: string }[];
}

const corrects = (text: string): boolean => reactionOf(proseOf(fold(text)).text).corrects;

/** D_clean and C2_sqlthreads: how often a follow-up that finds no fault is taken for one that does. */
export const reactions = (dir: string): Table[] => {
  const followUps = readRows<PromptRow>(dir, 'D_clean').filter(({ kind }) => kind.startsWith('followup'));
  const threads = readRows<ThreadRow>(dir, 'C2_sqlthreads').flatMap(({ turns }) => turns.slice(1));
  const groups: [string, readonly { readonly text: string }[]][] = [
    ['follow-ups of D_clean', followUps],
    ['later turns of C2_sqlthreads', threads],
  ];
  const rows = groups.filter(([, prompts]) => prompts.length > 0);
  if (rows.length === 0) return [];
  return [
    {
      set: 'D_clean, C2_sqlthreads',
      title: 'prompts taken for a correction of the answer before',
      columns: ['prompts', 'n', 'taken'],
      rows: rows.map(([name, prompts]) => [name, prompts.length, prompts.filter(({ text }) => corrects(text)).length]),
      notes: [
        'These people find no fault; the one that is taken begins “Please answer the question.” Recall is only known on our own wordings (tests/unit/thread/reaction.test.ts).',
      ],
    },
  ];
};
