import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../lib/rules/evidence';
import { DESCRIPTIONS } from '../../cli/pack/descriptions';
import { RULES } from '../../lib/rules/index';
import { RULE_GROUPS } from '../../lib/rules/rule';
import { SITES } from '../../lib/sites/index';
import { code, filesOf, read, SOURCES } from './sources';

const nameOf = (path: string): string => basename(path).replace(/\.[a-z]+$/u, '');

describe('rules', () => {
  const files = RULE_GROUPS.flatMap((group) =>
    SOURCES.filter(({ path }) => dirname(path) === `lib/rules/${group}`),
  ).filter(({ text }) => /export default defineRule\(/u.test(text));
  const groupOf = new Map(files.map(({ path }) => [nameOf(path), basename(dirname(path))]));

  it('are all listed, each under the name of its file', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual([...groupOf.keys()].sort());
  });

  it('stand in the folder of their group', () => {
    for (const { id, group } of RULES) expect(groupOf.get(id), id).toBe(group);
  });

  it('say why, name a source and have at least three flagged and four silent examples', () => {
    expect(EVIDENCE.map(({ rule }) => rule.id)).toEqual(RULES.map(({ id }) => id));
    for (const { rule, evidence } of EVIDENCE) {
      expect(rule.why.length, `${rule.id}: why`).toBeGreaterThan(20);
      expect(evidence.source.length, `${rule.id}: source`).toBeGreaterThan(20);
      const flagged = evidence.examples.filter(({ flags }) => flags.length > 0).length;
      expect(flagged, `${rule.id}: flagged`).toBeGreaterThanOrEqual(3);
      expect(evidence.examples.length - flagged, `${rule.id}: silent`).toBeGreaterThanOrEqual(4);
    }
  });

  it('are in the docs', () => {
    const docs = read('docs/RULES.md');
    expect(RULES.filter(({ id }) => !docs.includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
  });
});

describe('sites', () => {
  const files = SOURCES.filter(
    ({ path, text }) => dirname(path) === 'lib/sites' && /^export default defineSite\(/mu.test(text),
  );

  it('have the name of their file', () => {
    for (const { path, text } of files) expect(text, path).toContain(`id: '${nameOf(path)}'`);
  });

  it('are all listed; the generic one stands in where none fits', () => {
    const named = files.map(({ path }) => nameOf(path)).filter((name) => name !== 'generic');
    expect(SITES.map(({ id }) => id).sort()).toEqual(named.sort());
  });

  it('have a fixture each', () => {
    const fixtures = new Set(filesOf('tests/sites', /\.html$/u).map(nameOf));
    expect(SITES.map(({ id }) => id).filter((id) => !fixtures.has(id))).toEqual([]);
  });

  it('are read in a test, by what must stand in their fixture', () => {
    const readings = read('tests/components/sites/fixtures.test.ts');
    const isRead = (id: string): boolean =>
      new RegExp(String.raw`^describe\('${id}', \(\) => \{\n(?:(?!\}\);$).*\n)*?  it(?:\.each)?\(`, 'mu').test(
        readings,
      );
    expect(SITES.map(({ id }) => id).filter((id) => !isRead(id))).toEqual([]);
  });

  it('are named to the authors of packs, but for those of the practice chat', () => {
    const named = SITES.map(({ id }) => id).filter((id) => !id.startsWith('practice'));
    expect(DESCRIPTIONS.settings.sites).toBe(`Facts of the agent by site: ${named.join(', ')}.`);
    expect(read('docs/PACKS.md')).toMatch(
      new RegExp(String.raw`Sites\s+are\s+${named.map((id) => `\`${id}\``).join('(?:,\\s+|\\s+and\\s+)')}`, 'u'),
    );
  });
});

describe('messages', () => {
  const names = Array.from(read('lib/messages.ts').matchAll(/^ {2}'([^']+)': \(/gmu), ([, name = '']) => name);
  const handlers = SOURCES.filter(({ path }) => /^(?:entrypoints|lib\/coach)\//u.test(path)).flatMap(({ text }) =>
    Array.from(code(text).matchAll(/^\s*(?:async )?'([a-z]+\.[A-Za-z-]+)'(?::|\()/gmu), ([, name = '']) => name),
  );

  it.each(names)('%s has exactly one handler', (name) => {
    expect(handlers.filter((handled) => handled === name)).toHaveLength(1);
  });

  it('are all known to the protocol', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(handlers.filter((handled) => !names.includes(handled))).toEqual([]);
  });
});

/** Names that more than one file exports, with their homes. Each rule has its own `evidence`. */
const sharedIn = (isAsked: (path: string) => boolean): string[] => {
  const homes = new Map<string, string[]>();
  for (const { path, text } of SOURCES.filter((source) => isAsked(source.path))) {
    for (const [, name = ''] of text.matchAll(/^export (?:interface|type|class|const|function\*?) (\w+)/gmu)) {
      if (name !== 'evidence') homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  }
  return [...homes].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`);
};
const isComponent = (path: string): boolean => path.endsWith('.tsx');

describe('words', () => {
  it('mean one thing: no name is exported twice', () => {
    expect(sharedIn((path) => !path.startsWith('cli/') && !isComponent(path))).toEqual([]);
  });

  it('mean one thing among components, which may be called after what they show', () => {
    expect(sharedIn(isComponent)).toEqual([]);
  });
});

describe('files', () => {
  /** Components are named after what they show, everything else in kebab-case. */
  const NAMES = /^(?:components\/[a-z]+\/(?:[A-Z][A-Za-z]+\.tsx|[a-z][a-z-]*\.ts)|[a-z][a-z./-]*\.(?:tsx?|mjs))$/u;

  it('have at most 250 lines', () => {
    expect(SOURCES.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('have at most 250 lines as stylesheets and as tests too', () => {
    const files = [...filesOf('components', /\.css$/u), ...filesOf('tests', /\.(?:tsx?|css)$/u)];
    const counted = files.map((path) => ({ path, lines: read(path).split('\n').length - 1 }));
    expect(counted.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('have at most 40 lines in entrypoints: wiring only', () => {
    const long = SOURCES.filter(({ path, lines }) => path.startsWith('entrypoints/') && lines > 40);
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('are named by the house', () => {
    expect(SOURCES.map(({ path }) => path).filter((path) => !NAMES.test(path) || /\butils?\./u.test(path))).toEqual([]);
  });

  it('name no path of a machine', () => {
    const tests = filesOf('tests', /\.(?:tsx?|html)$/u).map((path) => ({ path, text: read(path) }));
    const MACHINE = /(?<![\w.])\/(?:home|root|Users|work)\/\w|(?<![\w.])\/tmp\/|[A-Z]:\\\\Users/u;
    expect([...SOURCES, ...tests].filter(({ text }) => MACHINE.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
