import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EditorView } from 'prosemirror-view';
import { LONG_ID } from '../long/turns';
import { LongThread } from '../long/LongThread';
import { go, open, route } from '../store';
import { Composer } from './Composer';
import { Convert } from './Convert';
import { Sidebar } from './Sidebar';
import { Thread } from './Thread';

const IDEAS = [
  'Why did revenue drop in the EU?',
  'Analyze sales recently',
  'Net revenue by channel in October 2026',
  'How did our top customers do last month?',
];

/** The whole page. */
export const App = (): VNode => {
  const view = useRef<EditorView | undefined>(undefined);
  const thread = open.value;
  const isNew = route.value === '';
  const title = thread?.title ?? (isNew ? 'New thread' : 'No such thread');
  useEffect(() => {
    document.title = `${title} | Practice chat`;
  }, [title]);
  const take = (idea: string): void => {
    const { current } = view;
    if (!current) return;
    current.focus();
    current.dispatch(current.state.tr.insertText(idea, 1, current.state.doc.content.size - 1));
  };
  return (
    <div class="app">
      <Sidebar />
      <main class={isNew ? 'new-page' : undefined}>
        <header>
          <h1 data-thread-title>{title}</h1>
          {thread && thread.turns.length > 0 && <Convert thread={thread} />}
        </header>
        {isNew && (
          <section class="hello">
            <p class="greet">What do you want to know?</p>
            <p>The agent reads the tables and dashboards of Meridian Goods. Type @ to point it at one.</p>
          </section>
        )}
        {thread && (thread.id === LONG_ID ? <LongThread thread={thread} /> : <Thread />)}
        {!thread && !isNew && (
          <section class="hello">
            <p class="greet">No thread has this address</p>
            <p>
              It may have been made in another browser.{' '}
              <button type="button" class="outline" onClick={() => go('')}>
                Start a new one
              </button>
            </p>
          </section>
        )}
        <div class="foot" hidden={!thread && !isNew}>
          <Composer
            onReady={(made) => {
              view.current = made;
            }}
          />
          {isNew && (
            <ul class="ideas" aria-label="Questions to begin with">
              {IDEAS.map((idea) => (
                <li key={idea}>
                  <button type="button" onClick={() => take(idea)}>
                    {idea}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {!isNew && (
            <p class="small">Answers are made up. Enter sends, Shift+Enter starts a line, @ mentions an asset.</p>
          )}
        </div>
      </main>
    </div>
  );
};
