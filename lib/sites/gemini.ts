import { defineSite } from './site';

/** Gemini. The canvas is a second editor; older turns load at the top and stay. */
export default defineSite({
  id: 'gemini',
  name: 'Gemini',
  matches: ['https://gemini.google.com/*', 'https://business.gemini.google/*'],
  composer: [
    { since: '2026-07', css: 'rich-textarea .ql-editor[contenteditable=true]' },
    { since: '2026-07', css: 'rich-textarea [role=textbox]' },
  ],
  turns: [
    { since: '2026-07', css: '.conversation-container user-query,.conversation-container model-response' },
    { since: '2025-01', css: 'user-query,model-response' },
  ],
  role: [
    { role: 'user', css: 'user-query' },
    { role: 'agent', css: 'model-response' },
  ],
  turnKey: ['.conversation-container@id'],
  parts: [
    { kind: 'text', css: '.query-text' },
    { kind: 'text', css: 'message-content .markdown' },
    { kind: 'code', css: 'code-block [data-test-id=code-content]' },
  ],
  noise:
    '.screen-reader-user-query-label,.screen-reader-model-response-label,.cdk-visually-hidden,model-response-disclaimers,source-footnote,source-inline-chip,sources-carousel-inline,message-actions,thinking-overlay,model-thoughts,.thoughts-container,.code-block-decoration',
  // `aria-busy` is contradicted between sources; the stop control is not.
  streaming: [{ since: '2026-05', css: '.send-button.stop,mat-icon[fonticon=stop]' }],
  thread: /^(?:\/u\/\d+)?\/(?:app|gem\/[^/]+)\/([\da-f]{8,})/,
  title: [{ since: '2026-09', css: '[data-test-id=conversation] a[aria-current=page] .title-text' }],
  newThread: { path: '/app' },
  // "Scheduled actions" are made in a chat since June 2025 and listed at /scheduled; the plan decides.
  schedule: { noun: 'scheduled action' },
  guides: { home: 'the instructions of a Gem' },
  window: 1_000_000,
  hidden: { start: [1000, 3000, 10_000], perTool: [200, 1000, 5000] },
  // One token per digit where o200k groups three: x1.06 prose, x1.28 a data thread.
  tokenFactor: [0.95, 1.12, 1.4],
});
