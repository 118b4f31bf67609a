import type { VNode } from 'preact';

const PATHS = {
  send: 'M8 13V3.5M3.8 7.6 8 3.4l4.2 4.2',
  stop: 'M4.5 4.5h7v7h-7z',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 13.5 13.5',
  query:
    'M3 4.2C3 3.1 5.2 2.3 8 2.3s5 .8 5 1.9-2.2 1.9-5 1.9-5-.8-5-1.9Zm0 0v7.6c0 1.1 2.2 1.9 5 1.9s5-.8 5-1.9V4.2M3 8c0 1.1 2.2 1.9 5 1.9s5-.8 5-1.9',
  app: 'M2.5 3h11v10h-11zM2.5 6h11M6.5 6v7',
  warn: 'M8 2.6 14 13H2L8 2.6ZM8 6.6v3M8 11.3v.2',
  at: 'M10.6 8a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0Zm0 0v.9c0 2.2 3 2 3-1A5.6 5.6 0 1 0 11 12.700',
  chevron: 'M6 4l4 4-4 4',
} as const;

/** A line drawing of 16 px that says nothing to screen readers: words stand beside it. */
export const Icon = ({ name }: { readonly name: keyof typeof PATHS }): VNode => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-noise>
    <path d={PATHS[name]} />
  </svg>
);
