import { defineSite } from './site';

/** The practice chat of this project (tests/pages/practice), served from this machine. Nothing in it is hidden. */
export default defineSite({
  id: 'practice',
  name: 'Practice chat',
  matches: ['http://127.0.0.1/*'],
  detect: [{ since: '2026-11', css: 'html[data-practice-chat]' }],
  composer: [{ since: '2026-11', css: '[data-composer] [role=textbox]' }],
  turns: [{ since: '2026-11', css: '[data-thread] > [data-message-id]' }],
  role: [
    { role: 'user', css: '[data-message-role=user]' },
    { role: 'agent', css: '[data-message-role=agent]' },
  ],
  turnKey: ['data-message-id'],
  parts: [
    { kind: 'text', css: '[data-part=text]' },
    { kind: 'tool', css: '[data-part=tool]' },
    { kind: 'error', css: '[data-part=error]' },
    { kind: 'code', css: '[data-part=code]' },
  ],
  noise: '[data-noise]',
  streaming: [{ since: '2026-11', css: '[data-composer] [data-stop]' }],
  mentions: {
    css: 'span[data-mention]',
    name: 'data-mention',
    trigger: '@',
    option: '[data-mention-list] [role=option]',
  },
  thread: /^\/practice\/t\/([\w-]+)/,
  title: [{ since: '2026-11', css: '[data-thread-title]' }],
  newThread: { path: '/practice/new' },
  dataApp: { control: [{ since: '2026-11', css: '[data-convert]' }], noun: 'data app' },
  window: 200_000,
  hidden: { start: [0, 0, 0], perTool: [0, 0, 0] },
  tokenFactor: [1, 1, 1],
});
