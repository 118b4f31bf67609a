import { defineSite } from './site';

/** Claude since October 2026: about six rows of a thread are in the page at a time. */
export default defineSite({
  id: 'claude',
  name: 'Claude',
  matches: ['https://claude.ai/*'],
  composer: [
    { since: '2026-10', css: '[data-testid=chat-input][contenteditable=true]' },
    { since: '2026-09', css: '[data-cds=ChatComposerEditor] [contenteditable=true]' },
    { since: '2026-09', css: '.epitaxy-prompt-input .tiptap' },
  ],
  turns: [
    { since: '2026-08', css: '[data-perf-row=human],[data-perf-row=assistant]' },
    { since: '2026-10', css: '[data-cds=UserMessage],[data-cds=AssistantMessage]' },
    { since: '2025-01', css: '[data-testid=user-message],.font-claude-response' },
  ],
  role: [
    { role: 'user', css: '[data-perf-row=human],[data-cds=UserMessage],[data-testid=user-message]' },
    { role: 'agent', css: '[data-perf-row=assistant],[data-cds=AssistantMessage],.font-claude-response' },
  ],
  turnKey: ['data-turn-key', '[data-turn-key]@data-turn-key'],
  turnIndex: 'data-index',
  turnCount: 'aria-setsize',
  parts: [
    { kind: 'text', css: '[data-testid=user-message],.cds-user-message-body' },
    { kind: 'text', css: '[data-perf-reply-text],.font-claude-response .standard-markdown' },
    { kind: 'code', css: '[data-perf-reply-text] pre,.standard-markdown pre' },
    { kind: 'tool', css: '[data-cds=TurnStatusStep]' },
  ],
  noise:
    '[data-find-omitted],[data-cds=MessageActions],[data-cds=RelativeTime],span[data-not-prose],a[class*="group/tag"],.sr-only',
  streaming: [
    { since: '2026-10', css: '[data-testid=chat-input-stop]' },
    { since: '2026-08', css: '[data-is-streaming=true]' },
  ],
  thread: /^\/chat\/([\w-]+)/,
  newThread: { path: '/new' },
  // Schedules belong to its desktop app and to code sessions; what a chat can keep is a project with its instructions.
  guides: { home: 'the instructions of a project' },
  dataApp: { noun: 'project', ask: 'Write the instructions of a project that answers' },
  window: 200_000,
  hidden: { start: [1000, 3000, 15_000], perTool: [200, 1000, 5000] },
  // No public tokenizer: x1.18 up to 4.6, about x1.5 for prose and x1.25 for rows since 4.7.
  tokenFactor: [1.1, 1.45, 1.85],
});
