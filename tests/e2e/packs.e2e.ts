import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type PageServer, type Route } from '../pages/serve';
import { openCoach, type Coach } from './harness';
import { draftIn, markedWords, openOptions } from './options-page';

/** Packs from a real server into tabs that are open, through the options page. */
const PACK = {
  format: 1,
  id: 'data-team',
  name: 'Data team',
  version: '1.2.0',
  serial: 12,
  owner: 'Jo Meyer',
  assets: [{ id: 'd1', name: 'Weekly Revenue Review', kind: 'dashboard', endorsed: true }],
  rules: [
    {
      id: 'say-net',
      kind: 'replace',
      level: 'hint',
      title: 'Net or gross?',
      message: '“{words}” is {better} here.',
      why: 'Finance reports net revenue; gross differs by a fifth.',
      replacements: { turnover: 'net revenue' },
      tests: { flag: ['What was turnover in May?'], pass: ['What was net revenue in May?'] },
    },
  ],
};
const DRAFT = 'Explain turnover in May 2025 with the weekly revenue review dashboard';

interface Served {
  body: string;
  status: number;
}

const served: Served = { body: JSON.stringify(PACK), status: 200 };
/** Another host, and all that it was asked. */
let other: PageServer;
const askedElsewhere: string[] = [];
const note: Route = ({ url = '' }) => {
  askedElsewhere.push(url);
  return false;
};
const packRoute: Route = (request, response) => {
  if (request.url === '/moved.json') {
    response.writeHead(302, { location: `${other.url}/pack.json` }).end();
    return true;
  }
  if (request.url !== '/team/pack.json') return false;
  response.writeHead(served.status, { 'content-type': 'application/json' }).end(served.body);
  return true;
};

const look = async (options: Page, url: string): Promise<void> => {
  await options.getByLabel('Address of the pack').fill(url);
  await options.getByLabel('Address of the pack').press('Enter');
};

let profileDir: string;
let coach: Coach;
let options: Page;
let tab: Page;

beforeAll(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'prompt-coach-packs-'));
  other = await servePages({ routes: [note] });
  coach = await openCoach({ routes: [packRoute], profileDir });
  tab = await draftIn(coach, DRAFT);
  options = await openOptions(coach, 'packs');
});
afterAll(async () => {
  await coach.close();
  await other.close();
  await rm(profileDir, { recursive: true, force: true });
});

const card = () => options.getByRole('article', { name: 'Data team' });

describe('a pack from an address', () => {
  it('that is none is refused with a sentence, and nothing else happens', async () => {
    await look(options, 'ftp://example.com/pack.json');
    await options.getByText('Packs are fetched over https only.').waitFor();
    await look(options, `${coach.server.url}/nowhere.json`);
    await options.getByText('There is no file at this address (404).').waitFor();
    expect(await options.getByRole('article').count()).toBe(0);
  });

  it('that leads on to another host is refused before that host is asked', async () => {
    await look(options, `${coach.server.url}/moved.json`);
    await options.getByText('The address leads on to another one, and nothing is asked there.').waitFor();
    expect(askedElsewhere).toEqual([]);
  });

  it('is shown whole before anything of it counts', async () => {
    await look(options, `${coach.server.url}/team/pack.json`);
    await options.getByRole('button', { name: 'Install', exact: true }).waitFor();
    const words = await card().innerText();
    for (const shown of ['Data team', '1.2.0', 'Jo Meyer', '1 asset · 1 rule', 'net revenue', 'Net or gross?']) {
      expect(words).toContain(shown);
    }
    expect(words).toContain('Finance reports net revenue; gross differs by a fifth.');
    const stored = await options.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } })
        .chrome;
      return api.storage.local.get('packs');
    });
    expect(JSON.stringify(stored)).not.toContain('say-net');
    expect(await markedWords(tab)).not.toContain('turnover');
  });

  it('is in force in a tab that was open all the time, as soon as it is installed', async () => {
    await options.getByRole('button', { name: 'Install', exact: true }).click();
    await options.getByText('Data team 1.2.0 is in force, in every open tab.').waitFor();
    await tab.bringToFront();
    await expect.poll(() => markedWords(tab)).toContain('turnover');
    await expect.poll(() => markedWords(tab)).toContain('weekly revenue review');
  });

  it('stands in the list with its address and when it was checked', async () => {
    const words = await card().innerText();
    expect(words).toContain('1 asset · 1 rule · checked just now');
    expect(words).toContain(`${coach.server.url}/team/pack.json`);
  });
});

describe('a later version', () => {
  it('that is broken leaves the good one in force, with every fault shown', async () => {
    served.body = JSON.stringify({ ...PACK, serial: 13, rules: [{ ...PACK.rules[0], level: 'loud' }] });
    await card().getByRole('button', { name: 'Check Data team for a newer version' }).click();
    await card().getByText('is “loud”').waitFor();
    await card().getByText('Version 1.2.0 stays in use.').waitFor();
    await tab.bringToFront();
    await expect.poll(() => markedWords(tab)).toContain('turnover');
  });

  it('that puts other words into prompts waits for a look', async () => {
    const rules = [{ ...PACK.rules[0], replacements: { turnover: 'net revenue', gmv: 'gross value' } }];
    served.body = JSON.stringify({ ...PACK, version: '1.3.0', serial: 13, rules });
    await card().getByRole('button', { name: 'Check Data team for a newer version' }).click();
    await card().getByRole('button', { name: 'Look at version 1.3.0' }).click();
    await options.getByText('Version 1.2.0 is installed; nothing is changed yet').waitFor();
    expect(await options.getByRole('listitem').filter({ hasText: 'gross value' }).innerText()).toContain('new');
    await options.getByRole('button', { name: 'Update to 1.3.0' }).click();
    await options.getByText('Data team 1.3.0 is in force, in every open tab.').waitFor();
  });
});

describe('without its server', () => {
  it('stays in force after a restart, and says why it could not be checked', async () => {
    const { url } = coach.server;
    await coach.close();
    coach = await openCoach({ profileDir, allow: [url] });
    tab = await draftIn(coach, DRAFT);
    await expect.poll(() => markedWords(tab)).toContain('turnover');
    options = await openOptions(coach, 'packs');
    await card().getByRole('button', { name: 'Check Data team for a newer version' }).click();
    await card().getByText('The address could not be reached.').waitFor();
    await card().getByText('Version 1.3.0 stays in use.').waitFor();
    await tab.bringToFront();
    await expect.poll(() => markedWords(tab)).toContain('turnover');
  });

  it('is gone from an open tab as soon as it is removed', async () => {
    await card().getByRole('button', { name: 'Remove Data team' }).click();
    await card().getByRole('button', { name: 'Remove', exact: true }).click();
    await options.getByText('Data team is removed. Its hints are gone from every open tab.').waitFor();
    await tab.bringToFront();
    await expect.poll(() => markedWords(tab)).not.toContain('turnover');
    expect(await options.getByRole('heading', { name: 'No pack yet' }).isVisible()).toBe(true);
  });
});

describe('a pack from a file', () => {
  it('is previewed and installed the same way, and says that it does not update itself', async () => {
    const file = { name: 'team.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PACK)) };
    await options.getByLabel('Open a file').and(options.locator('input')).setInputFiles(file);
    await options.getByRole('button', { name: 'Install', exact: true }).click();
    await options.getByText('Data team 1.2.0 is in force, in every open tab.').waitFor();
    await card().getByText('from a file; it does not update itself').waitFor();
    await tab.bringToFront();
    await expect.poll(() => markedWords(tab)).toContain('turnover');
  });
});
