import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { apps, go, route, threads } from '../store';
import { Icon } from './icons';

const follow =
  (id: string) =>
  (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(id);
  };

/** New thread, search, threads and data apps. */
export const Sidebar = (): VNode => {
  const words = useSignal('');
  const shown = threads.value.filter(({ title }) => title.toLowerCase().includes(words.value.trim().toLowerCase()));
  return (
    <nav class="side" aria-label="Threads">
      <div class="brand">
        <i aria-hidden="true">M</i>
        <span>
          Practice chat
          <small>Meridian Goods, sample data</small>
        </span>
      </div>
      <a class="new" href="/practice/new" onClick={follow('')} aria-current={route.value === '' ? 'page' : undefined}>
        <Icon name="plus" />
        New thread
      </a>
      <label class="find">
        <Icon name="search" />
        <input
          type="search"
          placeholder="Search threads"
          aria-label="Search threads"
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      <h2>Threads</h2>
      <ul>
        {shown.map(({ id, title, when }) => (
          <li key={id}>
            <a
              href={`/practice/t/${id}`}
              onClick={follow(id)}
              aria-current={route.value === id ? 'page' : undefined}
              title={title}
            >
              <span>{title}</span>
              <small>{when}</small>
            </a>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="none">No thread has these words.</p>}
      {apps.value.length > 0 && <h2>Data apps</h2>}
      <ul>
        {apps.value.map((title) => (
          <li key={title} class="made">
            <Icon name="app" />
            {title}
          </li>
        ))}
      </ul>
    </nav>
  );
};
