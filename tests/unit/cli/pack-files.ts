import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A pack without a fault, in YAML. */
export const GOOD = `# What our team shares.
format: 1
id: acme
name: Acme
version: "1.10.0"
serial: 12
assets:
  - { id: orders, name: fct_orders, kind: table }
rules:
  - id: say-net
    kind: replace
    level: hint
    message: Say {better}, not {words}.
    why: Turnover has two meanings.
    replacements: { turnover: net revenue }
    tests:
      flag: [our turnover]
      pass: [our net revenue]
settings:
  rules:
    acme/say-net: warn
`;

/** A folder that is there while the tests of a file run; `put` writes a file into it and gives its path. */
export const ownFolder = () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'coach-'));
  });
  afterAll(() => rm(dir, { recursive: true }));
  return {
    dir: (): string => dir,
    put: async (name: string, text: string | Uint8Array): Promise<string> => {
      await writeFile(join(dir, name), text);
      return join(dir, name);
    },
  };
};
