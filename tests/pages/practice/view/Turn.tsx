import { Component, type VNode } from 'preact';
import type { PracticePart, PracticeTurn } from '../model';
import { Icon } from './icons';
import { RichText, Verbatim } from './RichText';

const ToolPart = ({ part }: { readonly part: Extract<PracticePart, { kind: 'tool' }> }): VNode => (
  <details data-part="tool" aria-busy={part.running ?? false}>
    <summary data-noise>
      <Icon name="query" />
      <span>{part.running ? part.title.replace(/^Ran a query/, 'Running a query') : part.title}</span>
      <small>{part.running ? 'running' : `${part.rows.length} row${part.rows.length === 1 ? '' : 's'}`}</small>
    </summary>
    {part.sql !== undefined && (
      <pre>
        <code>{part.sql}</code>
      </pre>
    )}
    {!part.running && (
      <div class="rows">
        <table>
          <thead>
            <tr>
              {part.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} class={/^[-\d.,]+$/.test(cell) ? 'number' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </details>
);

const ChartPart = ({ part }: { readonly part: Extract<PracticePart, { kind: 'chart' }> }): VNode => {
  const most = Math.max(...part.bars.map(({ value }) => value));
  return (
    <figure data-noise>
      <figcaption>{part.title}</figcaption>
      {part.bars.map(({ label, value, shown }) => (
        <div class="bar" key={label}>
          <span>{label}</span>
          <i style={{ inlineSize: `${Math.max(2, (value / most) * 100)}%` }} />
          <b>{shown}</b>
        </div>
      ))}
    </figure>
  );
};

const AgentPart = ({ part }: { readonly part: PracticePart }): VNode => {
  if (part.kind === 'tool') return <ToolPart part={part} />;
  if (part.kind === 'chart') return <ChartPart part={part} />;
  if (part.kind === 'error') {
    return (
      <div data-part="error" role="group" aria-label="Error">
        <Icon name="warn" />
        <span>{part.text}</span>
      </div>
    );
  }
  if (part.kind === 'code') {
    return (
      <pre data-part="code">
        <code>{part.text}</code>
      </pre>
    );
  }
  return (
    <div data-part="text">
      <RichText text={part.text} />
    </div>
  );
};

interface TurnProps {
  readonly turn: PracticeTurn;
  readonly streams?: boolean;
  /** Its place from 0, and how many there are, where the list shows only some of them. */
  readonly place?: number;
  readonly of?: number;
}

/** A message. Drawn again only when it is another object, so that a long thread does not slow the one that streams. */
export class Turn extends Component<TurnProps> {
  override shouldComponentUpdate(next: Readonly<TurnProps>): boolean {
    const { turn, streams, of } = this.props;
    return next.turn !== turn || next.streams !== streams || next.of !== of;
  }

  override render(): VNode {
    const { turn, streams, place, of } = this.props;
    const { id, role, parts } = turn;
    const mark = { 'data-message-id': id, 'data-message-role': role, 'data-index': place, 'aria-setsize': of };
    if (role === 'user') {
      return (
        <li {...mark}>
          {parts.map((part, at) => (
            <div data-part="text" key={at}>
              {part.kind === 'text' && <Verbatim text={part.text} />}
            </div>
          ))}
        </li>
      );
    }
    return (
      <li {...mark}>
        {parts.map((part, at) => (
          <AgentPart part={part} key={at} />
        ))}
        {streams && (
          <p class="working" data-noise>
            <i />
            {parts.length === 0 ? 'Thinking' : 'Working'}
          </p>
        )}
      </li>
    );
  }
}
