import { capital } from '../../text/capital';
import { bareTerm, definitionsIn } from './definition-forms';

/** An entry of a pack, as text to paste, and the list of the pack that it belongs in. */
export interface PackEntry {
  readonly list: 'glossary' | 'guides';
  readonly text: string;
}

const HEAD = /^---\n[\s\S]*?\n---\n/u;

const idOf = (title: string): string => {
  const id = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z\d]+/gu, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/gu, '');
  return id.length < 2 ? `guide-${id}`.replace(/-$/u, '') : id;
};

/**
 * A guide draft, as its author left it, in the form of a pack: a glossary entry for a definition, a guide for a rule.
 * Undefined where the draft has lost its title or its sentence.
 */
export const packEntry = (draft: string): PackEntry | undefined => {
  const [first = '', ...rest] = draft.replace(HEAD, '').trim().split('\n');
  const title = first.replace(/^#+\s*/u, '').trim();
  const said = rest.map((line) => line.trim()).find((line) => line !== '') ?? '';
  if (title === '' || said === '') return undefined;
  // Whether it says enough was judged when the draft was offered: its form tells a definition from a rule.
  const [defined] = definitionsIn(said.replace(/[.]$/u, ''));
  if (defined === undefined) {
    const text = rest.join('\n').trim();
    return { list: 'guides', text: JSON.stringify({ id: idOf(title), title, text }, undefined, 2) };
  }
  // In a glossary the term stands beside its definition.
  const { body } = defined;
  const term = bareTerm(defined.term);
  const definition = capital(said.endsWith('.') ? `${body}.` : body);
  return {
    list: 'glossary',
    text: JSON.stringify({ term: title.toLowerCase() === term.toLowerCase() ? term : title, definition }, undefined, 2),
  };
};
