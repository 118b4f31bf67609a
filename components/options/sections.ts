/** The rooms of the options page, in the order of its navigation. */
export const SECTIONS = ['packs', 'rules', 'sites', 'threads', 'ignored', 'data', 'keyboard', 'about'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Where the page stands. `target` is what to open there: a rule's id. */
export interface Route {
  readonly section: SectionId;
  readonly target?: string;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads "#rules/time-range"; the first section for anything unknown. A rule of a pack has a slash of its own. */
export const readRoute = (hash: string): Route => {
  const [name = '', ...rest] = decode(hash.replace(/^#/u, '')).split('/');
  const section = SECTIONS.find((id) => id === name) ?? SECTIONS[0];
  const target = rest.join('/');
  return target === '' ? { section } : { section, target };
};

/** The link to a section, or to a rule in it. */
export const routeLink = (section: SectionId, target?: string): string =>
  target === undefined ? `#${section}` : `#${section}/${target}`;
