import { coachText } from '../../tests/e2e/coach-ui';
import { coachSays, composerOf, pressCoach, readHint, type TourStep } from './tour';
import { until } from '../../tests/e2e/until';

const PROMPT = 'Why did revenue drop recently? Compare it with the weekly revenue review';

/** A vague prompt is written, and gets better by one key. */
export const PROMPT_STEPS: readonly TourStep[] = [
  {
    title: 'a vague prompt is typed and its words are marked',
    shows: 'vague-prompt',
    go: async ({ chat }) => {
      await chat.bringToFront();
      await composerOf(chat).click();
      await chat.keyboard.type(PROMPT, { delay: 8 });
      await coachSays(chat, /hint[\s\S]*~1\d tokens/);
      return chat;
    },
  },
  {
    title: 'the hint on “recently” is read',
    shows: 'hint',
    go: async ({ chat }) => {
      await readHint(chat, 'recently');
      return chat;
    },
  },
  {
    title: 'its first fix is taken with Tab',
    shows: 'fix',
    go: async ({ chat }) => {
      await chat.keyboard.press('Tab');
      await until('“recently” is replaced', async () => !(await composerOf(chat).innerText()).includes('recently'));
      await coachSays(chat, /effort/);
      return chat;
    },
  },
];

/** With the pack in force, the same prompt points at what exists, and is sent. */
export const MENTION_STEPS: readonly TourStep[] = [
  {
    title: 'the open tab marks an asset of the new pack',
    shows: 'mention-hint',
    go: async ({ chat }) => {
      await chat.bringToFront();
      await readHint(chat, 'weekly revenue review');
      return chat;
    },
  },
  {
    title: 'the fix becomes a real mention',
    shows: 'mention',
    go: async ({ chat }) => {
      await composerOf(chat).focus();
      await chat.keyboard.press('Tab');
      await composerOf(chat).locator('[data-mention="Weekly Revenue Review"]').waitFor();
      await coachSays(chat, /effort/);
      return chat;
    },
  },
  {
    title: 'the chip opens the panel',
    shows: 'panel',
    go: async ({ chat }) => {
      await pressCoach(chat, '.chip');
      await coachSays(chat, /effort:/i);
      return chat;
    },
  },
  {
    title: 'the prompt is sent and the agent answers with tool calls',
    shows: 'streaming',
    go: async ({ chat }) => {
      await composerOf(chat).click();
      await chat.keyboard.press('Escape');
      await chat.keyboard.press('Enter');
      await chat.locator('[data-stop]').waitFor();
      await chat.locator('[data-part=tool]').nth(1).waitFor();
      return chat;
    },
  },
  {
    title: 'the answer is complete and the thread has its own address',
    shows: 'answer',
    go: async ({ chat }) => {
      await chat.locator('[data-stop]').waitFor({ state: 'detached' });
      await chat.waitForURL('**/practice/t/*');
      await until('the coach counts the thread', async () => /along/.test(await coachText(chat)));
      return chat;
    },
  },
  {
    title: 'the chat’s own list opens behind @',
    shows: 'asset-list',
    go: async ({ chat }) => {
      await composerOf(chat).click();
      await chat.keyboard.type('Split it by channel, and check it against @rev', { delay: 8 });
      await chat.getByRole('listbox', { name: 'Assets' }).waitFor();
      return chat;
    },
  },
  {
    title: 'the arrow keys and Enter choose from it',
    shows: 'follow-up',
    go: async ({ chat }) => {
      await chat.keyboard.press('ArrowDown');
      await chat.keyboard.press('Enter');
      await composerOf(chat).locator('[data-mention]').waitFor();
      await chat.keyboard.press('Enter');
      await chat.locator('[data-message-role=agent]').nth(1).waitFor();
      await chat.locator('[data-stop]').waitFor({ state: 'detached' });
      return chat;
    },
  },
];
