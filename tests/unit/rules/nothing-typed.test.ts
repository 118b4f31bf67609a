import { expect, it } from 'vitest';
import overlongThread from '../../../lib/rules/thread/overlong-thread';
import { lintExample } from './lint-example';

const thread = { turns: 60, tokens: 120_000 };

it.each(['', '  \n'])('nothing is said before there is a draft (%j), however long the thread is', (text) => {
  expect(lintExample({ text, thread, flags: [] }, [overlongThread]).hints).toEqual([]);
  expect(lintExample({ text: 'and for Spain?', thread, flags: [''] }, [overlongThread]).hints).toHaveLength(1);
});
