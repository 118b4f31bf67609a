import { expect, it } from 'vitest';
import { HELP } from '../../../cli/help';
import { readThreadInput } from '../../../cli/thread-input';
import { coach } from './coach';

const exampleOf = (command: string): string => {
  const text = HELP[command] ?? '';
  const start = text.indexOf('  {"');
  return text.slice(start, command === 'thread' ? text.indexOf(']}\n  site') + 2 : text.indexOf('\n', start)).trim();
};

it('shows examples that the commands take', { timeout: 30_000 }, async () => {
  expect(readThreadInput(exampleOf('thread')).turns).toHaveLength(2);
  for (const [command, key] of [
    ['repeat', '"kind":"template"'],
    ['tokens', '"tokens":'],
  ] as const) {
    const { code, out } = await coach([command], `${exampleOf(command)}\n`);
    expect([code, out]).toEqual([0, expect.stringContaining(key)]);
  }
});
