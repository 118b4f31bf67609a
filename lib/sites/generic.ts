import { defineSite } from './site';

/**
 * Any other chat, read by structure: what chats call their turns in attributes, then in class names. Also the last
 * resort of every known site. Nothing in it depends on the reader's language but the words of last resort.
 */
export default defineSite({
  id: 'generic',
  name: 'This chat',
  matches: ['https://*/*', 'http://*/*'],
  // Empty: lib/sites/composer.ts weighs every box in the page.
  composer: [],
  turns: [
    { since: '2026-05', css: '[data-message-author-role]' },
    { since: '2026-10', css: '[data-message-role],[data-message-id][data-message-type]' },
    { since: '2026-11', css: '[data-message-id][data-role],[data-role=user],[data-role=agent],[data-role=assistant]' },
    { since: '2026-09', css: '[data-turn-role],[data-turn=user],[data-turn=assistant]' },
    { since: '2026-10', css: '[data-testid=user-message],[data-testid=assistant-message],[data-content$="-message"]' },
    { since: '2026-10', css: '[data-step-type=user_message],[data-step-type=assistant_message]' },
    { since: '2026-11', css: '[role=article][aria-label]' },
    { since: '2026-08', css: '.user-turn,.agent-turn,.chat-user,.chat-assistant' },
    {
      since: '2026-11',
      css: '[class*=user-message],[class*=UserMessage],[class*=assistant-message],[class*=AssistantMessage],[class*=bot-message],[class*=ai-message]',
    },
  ],
  role: [
    {
      role: 'user',
      css: '[data-message-author-role=user],[data-message-role=user],[data-message-type=user],[data-role=user],[data-role=human],[data-turn-role="user" i],[data-turn=user],[data-testid=user-message],[data-content=user-message],[data-step-type=user_message],.user-turn,.chat-user,[class*=user-message],[class*=UserMessage],[role=article][aria-label^="you" i],[role=article][aria-label*="user" i]',
    },
    {
      role: 'agent',
      css: '[data-message-author-role],[data-message-role],[data-message-type],[data-role],[data-turn-role],[data-turn],[data-testid=assistant-message],[data-content$="-message"],[data-step-type],.agent-turn,.chat-assistant,[class*=assistant-message],[class*=AssistantMessage],[class*=bot-message],[class*=ai-message],[role=article][aria-label*="assistant" i],[role=article][aria-label*="agent" i]',
    },
  ],
  turnKey: ['data-message-id', 'data-turn-id', 'data-turn-key', '[id^=message-],[id^=msg]@id'],
  parts: [
    { kind: 'text', css: ':scope' },
    { kind: 'code', css: 'pre' },
    { kind: 'tool', css: 'details,[data-part=tool],[data-tool],[class*=tool-call],[class*=ToolCall]' },
    { kind: 'error', css: '[role=alert],[class*=error-message]' },
  ],
  noise: 'button,summary,[role=button],[role=toolbar],[aria-hidden=true],.sr-only,.visually-hidden',
  // The last part of the address that looks like an id; the first turn where there is none.
  thread: /[/=]((?=[\w-]*\d)[\w-]{6,})\/?$/,
  threadFromTurns: true,
  // The model is not known: a common window, and an error bar as wide as the known models lie apart.
  window: 200_000,
  hidden: { start: [500, 3000, 20_000], perTool: [300, 1500, 8000] },
  tokenFactor: [1, 1.25, 1.81],
});
