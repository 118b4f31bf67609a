import { coachSays, composerOf, lookAtPopup, openPopup, type TourStep } from './tour';
import { until } from '../../tests/e2e/until';

/** A page that is no chat; the tour answers for it, and nothing is asked of the network. */
const ELSEWHERE = 'https://example.com/';

/** A thread grows until it is overlong, and goes on in a new one. */
export const THREAD_STEPS: readonly TourStep[] = [
  {
    title: 'the long thread is continued once more',
    shows: 'long-thread',
    go: async ({ chat }) => {
      await chat.bringToFront();
      await chat.getByRole('link', { name: 'EU revenue drop' }).click();
      await coachSays(chat, /along/);
      await composerOf(chat).click();
      await chat.keyboard.type('No, that is still with the internal accounts', { delay: 8 });
      await chat.keyboard.press('Enter');
      await chat.locator('[data-stop]').waitFor();
      await chat.locator('[data-stop]').waitFor({ state: 'detached' });
      return chat;
    },
  },
  {
    title: 'the popup says why to start anew and has a brief ready',
    shows: 'popup',
    go: async (tour) => lookAtPopup(tour, tour.chat, /corrections[\s\S]*Open with this brief/i),
  },
  {
    title: 'the brief arrives in the composer of a new thread, unsent',
    shows: 'brief',
    go: async (tour) => {
      const { coach, chat } = tour;
      const popup = await openPopup(tour, chat, 'Open with this brief');
      const brief = await popup.evaluate<string>("document.querySelector('textarea').value");
      const opened = coach.context.waitForEvent('page');
      await popup.press('Open with this brief');
      const page = await opened;
      await page.waitForURL('**/practice/new');
      const [first = ''] = brief.split('\n');
      await until('the brief stands in the composer', async () => {
        const words = await composerOf(page).innerText();
        return words.includes(first.replaceAll(/\s+/g, ' ').trim().slice(0, 40));
      });
      if ((await page.locator('[data-message-id]').count()) > 0) throw new Error('The brief was sent.');
      await page.setViewportSize({ width: 1280, height: 800 });
      tour.chat = page;
      return page;
    },
  },
  {
    title: 'the question that comes back is offered as a data app',
    shows: 'popup-data-app',
    go: async (tour) => {
      const page = await tour.coach.page('practice/t/revenue-by-channel');
      await coachSays(page, /along/);
      return lookAtPopup(tour, page, /Turn it into a data app[\s\S]*Write a brief instead/);
    },
  },
  {
    title: 'a fresh thread has nothing to do',
    shows: 'popup-fresh',
    go: async (tour) => {
      const page = await tour.coach.page('practice/t/checkout-funnel');
      await coachSays(page, /along/);
      return lookAtPopup(tour, page, 'Fresh');
    },
  },
  {
    title: 'a page without a chat can be coached on a click',
    shows: 'popup-no-chat',
    go: async (tour) => {
      const page = await tour.coach.context.newPage();
      const body = `<meta name="color-scheme" content="light dark"><title>Example</title>
        <body style="font:16px system-ui;margin:48px"><h1>Example</h1><p>A page with nothing to ask.</p>`;
      await page.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(ELSEWHERE);
      return lookAtPopup(tour, page, 'Coach this site');
    },
  },
];

/** Origins that the tour answers for. */
export const ANSWERED = [new URL(ELSEWHERE).origin];
