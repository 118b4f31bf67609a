import { defineSite } from './site';

/**
 * ChatGPT has three layouts at once, by account: the app shell of September 2026, the phone's, and the old one.
 * An edit in place is a second composer inside a turn; other threads stay mounted.
 */
export default defineSite({
  id: 'chatgpt',
  name: 'ChatGPT',
  matches: ['https://chatgpt.com/*', 'https://chat.openai.com/*'],
  composer: [
    { since: '2026-09', css: 'form[data-chatgpt-composer] [data-composer-markdown][contenteditable=true]' },
    {
      since: '2026-10',
      css: '[data-octane-lexical-host] [contenteditable=true],[data-octane-lexical-host][contenteditable=true]',
    },
    { since: '2026-09', css: 'textarea[data-mobile-composer-prompt]' },
    { since: '2025-01', css: '#prompt-textarea' },
  ],
  turns: [
    { since: '2026-09', css: '[data-chatgpt-search-unit-key$=":user"],[data-chatgpt-search-unit-key$=":assistant"]' },
    { since: '2026-09', css: '[data-content-search-unit-key$=":user"],[data-content-search-unit-key$=":assistant"]' },
    { since: '2026-10', css: '[data-conversation-transcript] > [data-message-role]' },
    { since: '2026-03', css: 'section[data-turn-id],article[data-turn-id]' },
    { since: '2025-01', css: '[data-message-author-role]' },
  ],
  role: [
    {
      role: 'user',
      css: '[data-chatgpt-search-unit-key$=":user"],[data-content-search-unit-key$=":user"],[data-message-role=user],[data-turn=user],[data-message-author-role=user]',
    },
    {
      role: 'agent',
      css: '[data-chatgpt-search-unit-key$=":assistant"],[data-content-search-unit-key$=":assistant"],[data-message-role=assistant],[data-turn=assistant],[data-message-author-role=assistant]',
    },
  ],
  turnKey: [
    'data-turn-id',
    'data-message-id',
    '[data-conversation-transcript] > li@id',
    '[data-turn-key]@data-turn-key',
  ],
  turnThread: 'data-chatgpt-selection-conversation-id',
  parts: [
    {
      kind: 'text',
      css: '[data-user-message-bubble] .whitespace-pre-wrap,[data-markdown-text-tone=user-message],[data-user-message-copy],[data-message-author-role=user] .whitespace-pre-wrap',
    },
    // Opened reasoning has the style of an answer too, but stands outside the selection wrapper.
    {
      kind: 'text',
      css: '[data-chatgpt-selection-message-id] [data-markdown-text-style=assistant-message],[data-assistant-markdown],[data-message-author-role=assistant] .markdown',
    },
    { kind: 'code', css: '[data-markdown-copy=code-block],.markdown pre,[data-assistant-markdown] pre' },
    { kind: 'tool', css: '[class*="group/activity-header"]' },
  ],
  noise:
    '[data-markdown-copy=exclude],[data-thread-find-skip=true],[role=separator],.turn-action-controls,.sr-only,[data-testid^=citation]',
  streaming: [
    { since: '2026-09', css: 'form[data-chatgpt-composer] button[type=button][aria-label=Stop]' },
    { since: '2026-10', css: '[data-stop-generating]' },
    { since: '2025-01', css: 'form[data-type=unified-composer] [data-testid=stop-button]' },
  ],
  mentions: {
    css: 'span[app-mention-path],span[data-keyword][data-id],[data-prompt-link-href]',
    name: 'app-mention-display-name',
    trigger: '@',
    option: '[data-mention-list-scroll-area] button[data-list-navigation-item]',
  },
  // `local-chatgpt:<id>` is a thread that has no id yet.
  thread: /^\/(?:g\/[^/]+\/)?u?c\/(?!local-)([\w-]+)/,
  newThread: { path: '/' },
  // "Scheduled tasks" are made in a message since January 2025 and listed at /schedules; the plan decides.
  schedule: { noun: 'scheduled task' },
  guides: { home: 'the instructions of a project' },
  // The smaller of the presets in use; the plan decides.
  window: 128_000,
  hidden: { start: [1000, 3000, 10_000], perTool: [200, 1000, 5000] },
  tokenFactor: [1, 1, 1],
});
