// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packUpdates } from '../../../lib/packs/update/updates';
import { packsItem } from '../../../lib/store/items';
import { openStage, packFile, rule, type Stage } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => {
  vi.restoreAllMocks();
  return stage.close();
});

describe('the start of the extension', () => {
  it('puts in force what is installed, should the last run have ended between the two', async () => {
    const { server, updates, url, stores } = stage;
    await stage.install();
    server.serve(packFile({ serial: 2 }));
    const { previewId } = await updates.preview(url);
    // The worker ends once the file is in the database: what comes after never happens.
    const cut = packUpdates({ ...stores, inForce: { ...packsItem, update: () => new Promise(() => undefined) } });
    void cut.install(previewId);
    await expect.poll(async () => (await stage.row())?.summary.serial).toBe(2);
    expect(await stage.inForce()).toMatchObject([{ serial: 1 }]);
    await packUpdates(stores).restore();
    expect(await stage.inForce()).toMatchObject([{ serial: 2 }]);
  });

  it('takes out of force what is not installed any more', async () => {
    await stage.install();
    await stage.install({ id: 'second' });
    await stage.db.packs.delete('second');
    await stage.updates.restore();
    expect((await stage.inForce()).map(({ id }) => id)).toEqual(['acme']);
  });

  it('keeps the team’s rules when the database was lost, listed and removable', async () => {
    await stage.install({ rules: [rule('arr')] });
    await stage.db.packs.clear();
    await stage.updates.restore();
    expect(await stage.inForce()).toMatchObject([{ id: 'acme', rules: [{ id: 'arr' }] }]);
    expect((await stage.row())?.summary).toMatchObject({ id: 'acme', problem: expect.stringContaining('address') });
    await stage.updates.remove('acme');
    expect([await stage.inForce(), await stage.db.packs.count()]).toEqual([[], 0]);
  });

  it('mends what is broken in storage', async () => {
    await stage.install({ rules: [rule('arr')] });
    await fakeBrowser.storage.local.set({ packs: [{ id: 'acme', serial: 1, rules: 'none' }] });
    expect(await stage.inForce()).toEqual([]);
    await stage.restart();
    await stage.updates.restore();
    expect(await stage.inForce()).toMatchObject([{ id: 'acme', rules: [{ id: 'arr' }] }]);
  });

  it('writes nothing when all is as it should be', async () => {
    await stage.install();
    let told = 0;
    packsItem.watch(() => (told += 1));
    await stage.restart();
    await stage.updates.restore();
    expect(told).toBe(0);
  });

  it('reads the packs once a session of the browser, however often the worker starts', async () => {
    await stage.install();
    await stage.install({ id: 'second' });
    await stage.restart();
    const rows = vi.spyOn(stage.db.packs, 'toArray');
    const inForce = vi.fn(() => packsItem.get());
    const start = () => packUpdates({ ...stage.stores, inForce: { ...packsItem, get: inForce } }).restore();
    await start();
    expect([rows.mock.calls.length, inForce.mock.calls.length]).toEqual([1, 1]);
    await start();
    await stage.updates.remove('second');
    await start();
    expect([rows.mock.calls.length, inForce.mock.calls.length]).toEqual([1, 1]);
  });

  it('looks at all again after a change that did not end', async () => {
    await stage.install({ rules: [rule('arr')] });
    // The worker ends before the row is gone.
    const cut = packUpdates({ ...stage.stores, inForce: { ...packsItem, update: () => new Promise(() => undefined) } });
    const rows = vi.spyOn(stage.db.packs, 'toArray');
    void cut.remove('acme');
    await expect.poll(async () => (await stage.stores.session.get('packs-settled'))['packs-settled']).not.toBe('acme');
    await packUpdates(stage.stores).restore();
    expect(rows).toHaveBeenCalledOnce();
  });

  it('leaves out a file it cannot read, and says nothing twice', async () => {
    await stage.install();
    await stage.install({ id: 'second' });
    const row = await stage.row();
    if (row) await stage.db.packs.put({ ...row, file: '{"format": 2}' });
    let told = 0;
    packsItem.watch(() => (told += 1));
    await stage.updates.restore(true);
    await stage.updates.restore();
    expect((await stage.inForce()).map(({ id }) => id)).toEqual(['second']);
    expect(told).toBe(1);
  });

  it('reads the files again when the extension is new', async () => {
    await stage.install({ rules: [rule('arr')] });
    await packsItem.update((packs) => packs.map((pack) => ({ ...pack, rules: [] })));
    await stage.updates.restore();
    expect(await stage.inForce()).toMatchObject([{ rules: [] }]);
    await stage.updates.restore(true);
    expect(await stage.inForce()).toMatchObject([{ rules: [{ id: 'arr' }] }]);
  });
});
