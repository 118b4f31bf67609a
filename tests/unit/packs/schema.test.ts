import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../../cli/pack/descriptions';
import { packJsonSchema, type JsonSchema } from '../../../cli/pack/json-schema';
import { KINDS } from '../../../lib/packs/kinds';
import { parsePack } from '../../../lib/packs/parse';
import { HEALTH_MODEL } from '../../../lib/thread/model';

const schema = packJsonSchema();
const defs = schema['$defs'] as Readonly<Record<string, JsonSchema & { oneOf?: readonly JsonSchema[] }>>;
const parts: readonly (readonly [string, JsonSchema])[] = [
  ['pack', schema],
  ...Object.entries(defs).flatMap(([name, def]) => (def.oneOf ?? [def]).map((one) => [name, one] as const)),
];

describe('the schema for editors', () => {
  it('says what each key is for', () => {
    const silent = parts.flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([key, { description }]) =>
        description === undefined ? [`${name}.${key}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('describes no key that is gone', () => {
    const keys = new Set(
      parts.flatMap(([name, { properties = {} }]) => Object.keys(properties).map((key) => `${name}.${key}`)),
    );
    const described = Object.entries(DESCRIPTIONS).flatMap(([name, said]) =>
      Object.keys(said).map((key) => `${name}.${key}`),
    );
    expect(described.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has every kind of rule and the draft of JSON Schema that editors read', () => {
    expect(defs['rule']?.oneOf?.map(({ properties }) => properties?.['kind']?.['const'])).toEqual(KINDS);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['required']).toEqual(['format', 'id', 'name', 'version', 'serial']);
  });
});

const read = (path: string): Promise<string> => readFile(resolve(import.meta.dirname, '../../..', path), 'utf8');

describe('a driver of health', () => {
  it.each(Object.entries(HEALTH_MODEL.weights))(
    '%s can be weighed by a pack, which is told its weight',
    async (driver, weight) => {
      const pack = JSON.parse(await read('public/packs/example.json')) as Record<string, unknown>;
      const heavier = { ...pack, settings: { health: { weights: { [driver]: 0.5 } } } };
      expect(parsePack(JSON.stringify(heavier))).toMatchObject({
        notes: [],
        pack: { settings: { health: { weights: { [driver]: 0.5 } } } },
      });
      expect(DESCRIPTIONS.weights).toHaveProperty(
        driver,
        expect.stringContaining(` ${weight} when nobody says otherwise.`),
      );
      expect(await read('docs/PACKS.md')).toMatch(new RegExp(`# .*\\b${driver} ${weight}\\b`, 'u'));
    },
  );
});

describe.each([
  ['public/packs/example.json', (text: string) => text],
  ['docs/PACKS.md', (text: string) => /```json\n([\s\S]*?)```/u.exec(text)?.[1] ?? ''],
])('the example in %s', (path, exampleOf) => {
  it('is a good pack without a note, and each of its rules brings its tests', async () => {
    const parsed = parsePack(exampleOf(await read(path)));
    expect(parsed).toMatchObject({ notes: [] });
    const rules = 'pack' in parsed ? parsed.pack.rules : [];
    expect(rules.length).toBeGreaterThan(0);
    for (const { id, tests } of rules) {
      expect(tests?.flag?.length, id).toBeGreaterThan(0);
      expect(tests?.pass?.length, id).toBeGreaterThan(0);
    }
  });
});
