import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRACTICE_LONG, practiceRoute } from '../pages/practice-server';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';

describe('the popup by keyboard', () => {
  let coach: Coach;
  let popup: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());
  beforeEach(async () => {
    await coach.page(PRACTICE_LONG);
    popup = await coach.openExtensionPage('popup.html');
    // What is said from here on, in order.
    await popup.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const place = document.querySelector('[role=status]')!;
      const hear = (): void => {
        if (place.textContent !== '') heard.push(place.textContent);
      };
      new MutationObserver(hear).observe(place, { childList: true, characterData: true, subtree: true });
    });
    await brief().waitFor();
  });
  afterEach(async () => {
    for (const opened of coach.context.pages()) await opened.close();
  });

  const brief = () => popup.getByRole('textbox', { name: 'Continue in a new thread' });
  const press = (name: string | RegExp) => popup.getByRole('button', { name }).first().press('Enter');
  const heard = () => popup.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  /** What has the focus, in words: "h2 Continue in a new thread". */
  const focused = () =>
    popup.evaluate(() => {
      const { localName = '', textContent = '' } = document.activeElement ?? {};
      return localName === 'body' ? localName : `${localName} ${textContent}`.trim();
    });
  const lands = (where: string | RegExp) => expect.poll(focused).toMatch(where);

  it('takes nobody’s focus by the advice that opens by itself', async () => {
    expect(await focused()).toBe('body');
    expect((await heard()).filter((words) => words !== 'The brief is ready.')).toEqual([]);
  });

  it('goes on from "Not now" to "Advise again" and back', async () => {
    await press('Not now');
    await lands('button Advise again');
    await expect.poll(heard).toContainEqual(expect.stringMatching(/^Snoozed /));
    await press('Advise again');
    await lands('button Not now');
    await brief().waitFor();
    expect(await focused()).toBe('button Not now');
    await expect.poll(heard).toContain('Advice is on again. Reading the thread on the page');
  });

  it('goes on from "Start over" into the brief', async () => {
    await brief().press('x');
    await press('Start over');
    await lands('textarea');
    await expect.poll(heard).toContain('As the coach wrote it.');
  });

  it('goes on at the heading of the brief that was asked for, and hears when it is there', async () => {
    await press('Turn into a data app');
    await lands('h2 Turn it into a data app');
    await press('Write a brief instead');
    await lands('h2 Turn it into a data app');
    await popup.getByRole('textbox', { name: 'Turn it into a data app' }).waitFor();
    await press('Continue in a new thread');
    await lands('h2 Continue in a new thread');
    await brief().waitFor();
    await expect
      .poll(async () => (await heard()).slice(-4))
      .toEqual([
        'Reading the thread on the page',
        'The brief is ready.',
        'Reading the thread on the page',
        'The brief is ready.',
      ]);
    expect(await focused()).toBe('h2 Continue in a new thread');
    await popup.keyboard.press('Tab');
    await lands('button Not now');
  });

  it('goes on from "Pause" to "Resume" and back', async () => {
    await press(/^Pause on/);
    await lands('button Resume');
    await expect.poll(heard).toContain('Paused here');
    await press('Resume');
    await lands(/^button Pause on/);
    await expect.poll(heard).toContain('The coach works here again.');
  });

  it.each([
    ['Copy', /^Copied\./],
    ['show', /^Turn \d+ is in sight/],
  ] as const)('hears "%s" as often as it is pressed, and stays there', async (name, says) => {
    const times = async () => (await heard()).filter((words) => says.test(words)).length;
    await press(name);
    await expect.poll(times).toBe(1);
    await press(name);
    await expect.poll(times).toBe(2);
    expect(await focused()).toBe(`button ${name}`);
  });
});
