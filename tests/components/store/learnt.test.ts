import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Database } from '../../../lib/store/database';
import { settingsItem } from '../../../lib/store/items';
import { forgetName, forgetOldNames, keepName, learnMentions, learntItem } from '../../../lib/store/learnt';
import { eraseAll } from '../../../lib/store/retention';
import type { SeenTurn } from '../../../lib/thread/thread';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 12);
const SITE = 'https://app.hex.tech';

const turn = (text: string, mentions?: readonly string[], role: SeenTurn['role'] = 'user'): SeenTurn => ({
  role,
  key: text,
  index: 0,
  parts: [{ kind: 'text', text }],
  ...(mentions && { mentions }),
});
const learn = (turns: readonly SeenTurn[], thread = 't1', now = NOW, site = SITE): Promise<void> =>
  learnMentions(site, thread, turns, now);
const names = async (): Promise<string[]> =>
  (await learntItem.get()).names.map(({ site, name, count }) => `${new URL(site).host} ${name} ${count}`);

beforeEach(() => fakeBrowser.reset());

describe('names are learnt', () => {
  it('from the mentions of sent prompts alone, counted once a prompt and site', async () => {
    await learn([turn('show @Churn Radar and @Churn Radar', ['Churn Radar', 'Churn Radar']), turn('why so')]);
    await learn([turn('I used @Ghost Board', ['Ghost Board'], 'agent')]);
    await learn([turn('split @Churn Radar by plan', ['Churn Radar'])]);
    await learn([turn('split @Churn Radar by plan', ['Churn Radar'])], 't1', NOW, 'https://claude.ai');
    expect(await names()).toEqual(['app.hex.tech Churn Radar 2', 'claude.ai Churn Radar 1']);
  });

  it('once, however often a page is read again', async () => {
    const turns = [turn('show @Churn Radar', ['Churn Radar'])];
    for (let time = 0; time < 3; time += 1) await learn(turns);
    expect(await names()).toEqual(['app.hex.tech Churn Radar 1']);
    await learn(turns, 't2');
    expect(await names()).toEqual(['app.hex.tech Churn Radar 2']);
  });

  it('without another word of the prompt', async () => {
    await learn([turn('zanzibar margin of @Churn Radar', ['Churn Radar'])]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/zanzibar|margin/u);
  });

  it('but no more than 500, and none that is no name', async () => {
    await learn([turn('long', ['x'.repeat(81), ' ', 'A'])]);
    expect(await names()).toEqual([]);
    await learn([
      turn(
        'many',
        Array.from({ length: 510 }, (_, at) => `Board ${at}`),
      ),
    ]);
    expect((await names()).length).toBe(500);
    expect(await names()).toContain('app.hex.tech Board 509 1');
  });
});

describe('names are gone', () => {
  it('and not learnt again once the user forgot one, until that is taken back', async () => {
    await learn([turn('show @Churn Radar', ['Churn Radar'])]);
    const [row] = (await learntItem.get()).names;
    await forgetName(SITE, 'Churn Radar');
    await learn([turn('more of @Churn Radar', ['Churn Radar'])]);
    expect(await names()).toEqual([]);
    expect(JSON.stringify(await learntItem.get())).not.toContain('Churn');
    if (row) await keepName(row);
    await learn([turn('more of @Churn Radar', ['Churn Radar'])]);
    expect(await names()).toEqual(['app.hex.tech Churn Radar 2']);
  });

  it('after the retention time without a mention', async () => {
    await learn([turn('a @Old Board', ['Old Board'])], 't1', NOW - 31 * DAY);
    await learn([turn('a @New Board', ['New Board'])], 't1', NOW - 29 * DAY);
    await settingsItem.update((settings) => ({ ...settings, retentionDays: 30 }));
    await forgetOldNames(NOW);
    expect(await names()).toEqual(['app.hex.tech New Board 1']);
  });

  it('with everything else that was learnt', async () => {
    await learn([turn('show @Churn Radar', ['Churn Radar'])]);
    await forgetName(SITE, 'Other');
    await eraseAll(new Database('learnt'));
    expect(await learntItem.get()).toEqual({ names: [], refused: [] });
  });
});

describe('what is broken in storage', () => {
  it.each([[null], ['x'], [{ names: 'x', refused: 7 }], [{ names: [null, { name: 'A' }], refused: [1] }]])(
    'is as if nothing had been learnt: %j',
    async (learnt) => {
      await fakeBrowser.storage.local.set({ learnt });
      expect(await learntItem.get()).toEqual({ names: [], refused: [] });
    },
  );
});
