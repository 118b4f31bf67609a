// @vitest-environment node
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LIMITS } from '../../../lib/packs/limits';
import { packUpdates } from '../../../lib/packs/update/updates';
import { packsItem } from '../../../lib/store/items';
import { openStage, packFile, refusal, rule, type Stage } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const nothing = async (): Promise<void> => {
  expect(await stage.inForce()).toEqual([]);
  expect(await stage.db.packs.count()).toBe(0);
};

describe('a preview', () => {
  it('shows the pack and what it would change, and applies nothing', async () => {
    const { server, updates, url, now } = stage;
    server.serve(packFile({ assets: [{ id: 'a', name: 'A', kind: 'table' }], rules: [rule('arr')], colour: 'red' }));
    expect(await updates.preview(url)).toMatchObject({
      summary: {
        id: 'acme',
        version: '1.0.0',
        serial: 1,
        url,
        counts: { assets: 1, glossary: 0, guides: 0, rules: 1 },
        checkedAt: now(),
      },
      pack: { id: 'acme', rules: [{ id: 'arr' }] },
      changes: ['1 asset is new: A.', 'Rule “arr” is new (mark): Which one?', '1 unknown key was ignored: colour.'],
    });
    await nothing();
  });

  it('of a file with faults tells the first of them, one a line', async () => {
    const { server, updates, url } = stage;
    server.serve('{\n"format": 1,\n"id": "Acme"\n}');
    expect(await refusal(updates.preview(url))).toBe(
      [
        'This pack cannot be used.',
        'name (line 1): is missing',
        'version (line 1): is missing',
        'serial (line 1): is missing',
        'id (line 3): must be 2 to 64 small letters, digits, dots or hyphens',
      ].join('\n'),
    );
    server.serve(packFile({ assets: Array.from({ length: 9 }, () => ({})) }));
    expect(await refusal(updates.preview(url))).toMatch(/\nand 13 more$/u);
    await nothing();
  });

  it('of what is no pack says so', async () => {
    const { server, updates, url } = stage;
    server.serve('{"format": 1');
    expect(await refusal(updates.preview(url))).toBe(
      'This pack cannot be used.\nThe file (line 1): a “}” is missing: the file may be cut short',
    );
    server.answer((_, response) => response.writeHead(404).end());
    expect(await refusal(updates.preview(url))).toBe('There is no file at this address (404).');
    await nothing();
  });
});

describe('an install', () => {
  it('puts the previewed pack in force and keeps its file', async () => {
    const { db, now, url } = stage;
    const file = packFile({ rules: [rule('arr')] });
    const summary = await stage.install({ rules: [rule('arr')] });
    expect(summary).toMatchObject({ id: 'acme', url, checkedAt: now() });
    expect(await db.packs.toArray()).toEqual([{ id: 'acme', url, file, summary, installedAt: now() }]);
    expect(await stage.inForce()).toMatchObject([{ id: 'acme', rules: [{ id: 'arr' }] }]);
  });

  it('takes what was looked at, whatever the address gives by now', async () => {
    const { server, updates, url } = stage;
    server.serve(packFile());
    const { previewId } = await updates.preview(url);
    server.serve(packFile({ serial: 2 }));
    expect(await updates.install(previewId)).toMatchObject({ serial: 1 });
  });

  it('tells every open tab', async () => {
    const seen: number[] = [];
    const end = new AbortController();
    packsItem.watch((packs) => seen.push(packs.length), end.signal);
    await stage.install();
    await stage.updates.remove('acme');
    end.abort();
    await stage.install();
    expect(seen).toEqual([1, 0]);
  });

  it('works once for a preview, and only for the last one', async () => {
    const { server, updates, url } = stage;
    const gone = 'This preview is no longer there. Enter the address again.';
    server.serve(packFile());
    const first = await updates.preview(url);
    const second = await updates.preview(url);
    expect(await refusal(updates.install(first.previewId))).toBe(gone);
    await nothing();
    const both = await Promise.all([updates.install(second.previewId), refusal(updates.install(second.previewId))]);
    expect(both).toEqual([expect.objectContaining({ id: 'acme' }), gone]);
  });

  it('of a newer version keeps the place of the pack and the day it came', async () => {
    const { db, now, pass, server, updates, url } = stage;
    await stage.install();
    const since = now();
    await stage.install({ id: 'second', name: 'Second' });
    pass(1);
    server.serve(packFile({ serial: 2, version: '1.1.0' }));
    const preview = await updates.preview(url);
    expect(preview.installed).toMatchObject({ version: '1.0.0' });
    await updates.install(preview.previewId);
    expect(await db.packs.get('acme')).toMatchObject({ installedAt: since, summary: { version: '1.1.0' } });
    expect((await stage.inForce()).map(({ id, serial }) => [id, serial])).toEqual([
      ['acme', 2],
      ['second', 1],
    ]);
  });

  it('of two packs at once puts both in force', async () => {
    const { db, server, stores, updates, url } = stage;
    const other = packUpdates({ ...stores, session: fakeBrowser.storage.sync });
    server.serve(packFile());
    const one = await updates.preview(url);
    server.serve(packFile({ id: 'second' }));
    const two = await other.preview(url);
    await Promise.all([updates.install(one.previewId), other.install(two.previewId)]);
    expect((await stage.inForce()).map(({ id }) => id)).toEqual(['acme', 'second']);
    expect(await db.packs.count()).toBe(2);
  });

  it('from a file works as well, without updates', async () => {
    const { updates } = stage;
    const { previewId, summary } = await updates.read(packFile());
    expect(summary.url).toBe('');
    await updates.install(previewId);
    expect(await refusal(updates.update('acme'))).toBe('This pack came from a file. Read the new file to update it.');
    const newer = await updates.read(packFile({ serial: 2 }));
    expect(await updates.install(newer.previewId)).toMatchObject({ serial: 2 });
  });

  it('may bind the pack of a file to the address that serves the same', async () => {
    const { server, updates, url } = stage;
    await updates.install((await updates.read(packFile())).previewId);
    server.serve(`${packFile()}\n`);
    expect(await updates.install((await updates.preview(url)).previewId)).toMatchObject({ url });
  });
});

describe('a pack is refused', () => {
  it('when it is older than the installed one', async () => {
    const { server, updates, url } = stage;
    await stage.install({ serial: 7, version: '1.7.0' });
    server.serve(packFile({ serial: 6, version: '1.6.0' }));
    expect(await refusal(updates.preview(url))).toBe('Version 1.6.0 is older than the installed 1.7.0 (serial 6 < 7).');
  });

  it('when it changed under the same serial', async () => {
    const { server, updates, url } = stage;
    await stage.install();
    server.serve(packFile({ name: 'Other' }));
    expect(await refusal(updates.preview(url))).toBe(
      'The file changed, but its serial is still 1. Its author has to raise it.',
    );
  });

  it('when its id is installed from elsewhere', async () => {
    const { server, updates, url } = stage;
    await stage.install();
    server.serve(packFile({ serial: 2 }));
    expect(await refusal(updates.preview(`${url}?other`))).toBe(
      `“Acme” is already installed from ${url}. Remove it there first.`,
    );
    expect(await refusal(updates.read(packFile({ serial: 2 })))).toContain('already installed');
  });

  it('when there are too many packs, and can still be installed once one is removed', async () => {
    const { server, updates, url } = stage;
    for (let at = 0; at < LIMITS.packs; at += 1) await stage.install({ id: `pack-${at}` });
    server.serve(packFile());
    const { previewId } = await updates.preview(url);
    expect(await refusal(updates.install(previewId))).toBe('20 packs are installed; remove one first.');
    await updates.remove('pack-3');
    expect(await updates.install(previewId)).toMatchObject({ id: 'acme' });
    expect(await stage.inForce()).toHaveLength(LIMITS.packs);
  });

  it('when all packs together would be too large', async () => {
    const { server, updates, url } = stage;
    const guides = Array.from({ length: 52 }, (_, at) => ({ id: `g${at}`, title: 'G', text: 'x'.repeat(20_000) }));
    for (let at = 0; at < 8; at += 1) await stage.install({ id: `pack-${at}`, guides });
    server.serve(packFile({ guides }));
    const { previewId } = await updates.preview(url);
    expect(await refusal(updates.install(previewId))).toBe(
      'All packs together would be larger than 8 MB; remove one first.',
    );
  });

  it('when the browser has no room, and nothing of it stays', async () => {
    const { server, updates, url } = stage;
    await stage.install();
    const before = [await stage.inForce(), await stage.row()];
    server.serve(packFile({ id: 'second' }));
    const { previewId } = await updates.preview(url);
    const full = { ...packsItem, update: () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded')) };
    const withoutRoom = packUpdates({ ...stage.stores, inForce: full });
    expect(await refusal(withoutRoom.install(previewId))).toBe('The browser has no room left for this pack.');
    expect([await stage.inForce(), await stage.row()]).toEqual(before);
    expect(await stage.row('second')).toBeUndefined();
  });
});

describe('a removed pack', () => {
  it('is gone from the tabs and the database, and can be installed from elsewhere', async () => {
    const { server, updates, url } = stage;
    await stage.install();
    await updates.remove('acme');
    await nothing();
    server.serve(packFile());
    const { previewId } = await updates.preview(`${url}?elsewhere`);
    expect(await updates.install(previewId)).toMatchObject({ url: `${url}?elsewhere` });
  });

  it('does not come back by an update that was under way', async () => {
    const { server, updates } = stage;
    await stage.install();
    const held: ServerResponse[] = [];
    server.answer((_, response) => void held.push(response));
    const update = refusal(updates.update('acme'));
    await expect.poll(() => held.length).toBe(1);
    await updates.remove('acme');
    held[0]?.end(packFile({ serial: 2 }));
    expect(await update).toBe('This pack is not installed.');
    await nothing();
  });
});
