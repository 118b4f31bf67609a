import type { Pack, PackFault } from '../../lib/packs/pack';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const byLevel = ({ rules }: Pack): string => {
  const levels = (['warn', 'hint', 'info', 'off'] as const).flatMap((level) => {
    const count = rules.filter((rule) => rule.level === level).length;
    return count === 0 ? [] : [`${count} ${level}`];
  });
  return levels.length === 0 ? '' : ` (${levels.join(', ')})`;
};

/** A good pack in a few lines: what it is, what it holds, what its author should know. */
export const summaryText = (pack: Pack, notes: readonly string[]): string => {
  const { id, name, version, serial, assets, glossary, guides, rules, settings } = pack;
  const tests = rules.reduce((sum, { tests: { flag = [], pass = [] } = {} }) => sum + flag.length + pass.length, 0);
  const levels = Object.keys(settings.rules ?? {}).length;
  return [
    `${name} ${version} (serial ${serial}) is a good pack.`,
    `  id        ${id}`,
    `  assets    ${assets.length}`,
    `  glossary  ${glossary.length}`,
    `  guides    ${guides.length}`,
    `  rules     ${rules.length}${byLevel(pack)}`,
    `  tests     ${tests === 0 ? '0' : `${tests} passed`}`,
    `  settings  ${counted(levels, 'level')} of rules`,
    ...notes.map((note) => `note: ${note}`),
  ].join('\n');
};

/** One fault a line, as compilers write them, so that editors and build machines can point at the place. */
export const faultText = (name: string, { path, line, message }: PackFault): string =>
  [`${name}${line === undefined ? '' : `:${line}`}`, ...(path === '' ? [] : [path]), message].join(': ');
