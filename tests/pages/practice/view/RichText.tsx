import { Fragment, type ComponentChildren, type VNode } from 'preact';
import type { Markup } from '../model';

const INLINE = /(\*\*[^*]+\*\*|`[^`]+`|@\[[^\]]+\])/;

const inline = (text: string): ComponentChildren[] =>
  text.split(INLINE).map((bit) => {
    if (bit.startsWith('**')) return <b key={bit}>{bit.slice(2, -2)}</b>;
    if (bit.startsWith('`')) return <code key={bit}>{bit.slice(1, -1)}</code>;
    if (!bit.startsWith('@[')) return bit;
    const name = bit.slice(2, -1);
    return (
      <span key={bit} data-mention={name}>
        @{name}
      </span>
    );
  });

/** What the user typed: every line and space as it was, mentions as chips. */
export const Verbatim = ({ text }: { readonly text: Markup }): VNode => <Fragment>{inline(text)}</Fragment>;

/** What the agent wrote: paragraphs and lists. */
export const RichText = ({ text }: { readonly text: Markup }): VNode => {
  const blocks: { list: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const list = line.startsWith('- ');
    const last = blocks.at(-1);
    if (last && list && last.list) last.lines.push(line.slice(2));
    else blocks.push({ list, lines: [list ? line.slice(2) : line] });
  }
  return (
    <Fragment>
      {blocks.map(({ list, lines }, at) =>
        list ? (
          <ul key={at}>
            {lines.map((line) => (
              <li key={line}>{inline(line)}</li>
            ))}
          </ul>
        ) : (
          <p key={at}>{inline(lines[0] ?? '')}</p>
        ),
      )}
    </Fragment>
  );
};
