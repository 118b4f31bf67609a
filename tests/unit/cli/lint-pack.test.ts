import { describe, expect, it } from 'vitest';
import { coach, jsonLines, readLines } from './coach';
import { GOOD, ownFolder } from './pack-files';

const { put } = ownFolder();

/** The hints of one prompt with these packs. */
const lint = async (...packs: string[]): Promise<{ rule: string; severity: string; message: string }[]> => {
  const { out } = await coach(
    ['lint', ...packs.flatMap((pack) => ['--pack', pack])],
    jsonLines({ id: 1, text: 'What was our turnover in May 2025 by region?' }),
  );
  return readLines(out)[0]?.['hints'] as never;
};

describe('coach lint --pack', () => {
  it('speaks with the rules of a pack, at the level that is set', async () => {
    expect(await lint(await put('good.yaml', GOOD))).toMatchObject([
      { rule: 'acme/say-net', severity: 'warn', message: 'Say net revenue, not turnover.' },
    ]);
  });

  it('lets a later pack turn such a rule off', async () => {
    const off = await put('off.json', JSON.stringify({ settings: { rules: { 'acme/say-net': 'off' } } }));
    expect(await lint(await put('good.yaml', GOOD), off)).toEqual([]);
  });

  it('takes rules without a head under the name of their file, and skips kinds it does not know', async () => {
    const rules = [{ id: 'say-net', kind: 'phrase', level: 'hint', message: 'm', why: 'w', phrases: ['turnover'] }];
    const file = await put('rules-only.json', JSON.stringify({ rules: [{ kind: 'later' }, ...rules] }));
    expect(await lint(file)).toMatchObject([{ rule: 'rules-only/say-net' }]);
  });

  it('says which rule of which file is wrong', async () => {
    const file = await put('wrong.json', JSON.stringify({ rules: [{ id: 'x1', kind: 'phrase', level: 'loud' }] }));
    const { code, err } = await coach(['lint', '--pack', file], '');
    expect(err).toContain(`${file}: rules.0.level: is “loud”`);
    expect(code).toBe(1);
  });
});
