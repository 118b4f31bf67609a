import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coach, jsonLines, readLines } from './coach';

const FUNNELS = { id: 'd-1', name: 'Product Funnels', kind: 'dashboard' };
const prompt = { id: 'p', text: 'update the product funnels dashboard for May 2025' };

describe('coach lint', () => {
  it('writes one line for each prompt, in order, with exactly the promised keys', async () => {
    const { code, out, err } = await coach(
      ['lint'],
      jsonLines({ ...prompt, assets: [FUNNELS] }, { id: 7, text: 'thanks' }),
    );
    const [first, second] = readLines(out);
    expect(first).toEqual({
      id: 'p',
      hints: [
        {
          rule: 'missing-mention',
          severity: 'hint',
          message: '“product funnels” is the dashboard Product Funnels.',
          start: 11,
          end: 26,
          fixes: [{ label: '@Product Funnels', replacement: '@Product Funnels', asset: 'd-1' }],
        },
      ],
      effort: {
        level: expect.stringMatching(/^(?:low|medium|high)$/u),
        score: expect.any(Number),
        drivers: expect.any(Array),
      },
      scope: Object.fromEntries(
        ['metric', 'time', 'filter', 'breakdown', 'comparison', 'limit', 'output'].map((slot) => [
          slot,
          expect.any(Boolean),
        ]),
      ),
    });
    expect(second).toMatchObject({ id: 7, hints: [] });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('says what a fix replaces where that is more than the words of the hint', async () => {
    const text = 'Which work orders were recently closed at Vesle?';
    const { out } = await coach(['lint'], jsonLines({ id: 1, text }));
    const [{ hints }] = readLines(out) as [
      { hints: { rule: string; fixes: { start: number; end: number; replacement: string }[] }[] },
    ];
    const [fix] = hints.find(({ rule }) => rule === 'vague-time')?.fixes ?? [];
    if (!fix) throw new Error('No fix.');
    expect(text.slice(0, fix.start) + fix.replacement + text.slice(fix.end)).toBe(
      'Which work orders were closed at Vesle in the last 28 days?',
    );
  });

  it('names the line of a bad line on stderr, goes on, and exits with 1', async () => {
    const input = `${jsonLines({ id: 'a', text: 'hi' })}not json\n\n${jsonLines({ id: 'b' }, { id: 'c', text: 'hi' })}`;
    const { code, out, err } = await coach(['lint'], input);
    expect(readLines(out).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(err).toMatch(/^line 2: .+\nline 4: text: .+\n$/u);
    expect(code).toBe(1);
  });

  it('refuses a mention outside its text', async () => {
    const { code, err } = await coach(
      ['lint'],
      jsonLines({ id: 'a', text: 'hi', mentions: [{ name: 'x', start: 0, end: 9 }] }),
    );
    expect(err).toContain('mention "x" lies outside the text');
    expect(code).toBe(1);
  });

  it('is silent about what the thread has mentioned', async () => {
    const thread = { turns: 2, tokens: 900, prompts: ['open @Product Funnels'] };
    const { out } = await coach(['lint'], jsonLines({ ...prompt, assets: [FUNNELS], thread }));
    expect(readLines(out)[0]).toMatchObject({ hints: [] });
  });

  it('writes for people when asked to', async () => {
    const { out } = await coach(['lint', '--format', 'text'], jsonLines({ ...prompt, assets: [FUNNELS] }));
    expect(out).toMatch(/^p {2}effort \w+\n {2}· missing-mention \[product funnels\]: .+ → @Product Funnels\n$/u);
  });

  it('never writes a secret', async () => {
    const text = 'connect to postgres://etl:tr0ub4dor3@db/prod';
    const { out } = await coach(['lint', '--format', 'text'], jsonLines({ id: 's', text }));
    expect(out).toContain('pasted-secret');
    expect(out).not.toContain('tr0ub4dor3');
  });
});

describe('coach lint --pack', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'coach-'));
    await writeFile(join(dir, 'pack.yaml'), 'assets:\n  - id: d-1\n    name: Product Funnels\n    kind: dashboard\n');
    await writeFile(join(dir, 'off.json'), JSON.stringify({ settings: { rules: { 'missing-mention': 'off' } } }));
    await writeFile(join(dir, 'broken.yaml'), 'assets: [');
    await writeFile(join(dir, 'nameless.json'), JSON.stringify({ assets: [{ id: 'x', kind: 'table' }] }));
  });
  afterAll(() => rm(dir, { recursive: true }));

  const rules = async (...packs: string[]): Promise<unknown[]> => {
    const { out } = await coach(['lint', ...packs.flatMap((pack) => ['--pack', join(dir, pack)])], jsonLines(prompt));
    const { hints = [] } = JSON.parse(out) as { hints?: { rule: string }[] };
    return hints.map(({ rule }) => rule);
  };

  it('knows the assets of a YAML pack', async () => {
    expect(await rules('pack.yaml')).toEqual(['missing-mention']);
  });
  it('lets a later pack turn a rule off', async () => {
    expect(await rules('pack.yaml', 'off.json')).toEqual([]);
  });
  it("takes a line's own catalogue in place of the pack's", async () => {
    const { out } = await coach(['lint', '--pack', join(dir, 'pack.yaml')], jsonLines({ ...prompt, assets: [] }));
    expect(readLines(out)[0]).toMatchObject({ hints: [] });
  });
  it.each([
    ['broken.yaml', 'broken.yaml: '],
    ['nameless.json', 'nameless.json: assets.0.name: '],
    ['none.yaml', 'ENOENT'],
  ])('says what is wrong with %s, and exits with 1', async (pack, fault) => {
    const { code, out, err } = await coach(['lint', '--pack', join(dir, pack)], jsonLines(prompt));
    expect(err).toContain(fault);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('wrong use', () => {
  it.each([[[]], [['lnit']], [['lint', '--colour']], [['lint', '--format', 'xml']], [['toString']]])(
    'shows the usage and exits with 2: %j',
    async (args) => {
      const { code, out, err } = await coach(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Usage: coach <command>');
    },
  );

  it('shows the usage on stdout when asked for it', async () => {
    const { code, out } = await coach(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('coach lint [--pack FILE]... [--format jsonl|text]');
  });

  it.each([
    ['lint', '"mentions"'],
    ['thread', '"turns": ['],
    ['repeat', '"a": '],
    ['tokens', '"model"'],
    ['pack', 'coach pack check'],
  ])('says what %s reads and writes, where it is asked with --help', async (command, format) => {
    const { code, out, err } = await coach([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(format);
  });
});
