// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packsItem } from '../../../lib/store/items';
import { openStage, packFile, refusal, rule, type Stage } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => {
  vi.restoreAllMocks();
  return stage.close();
});

describe('an update', () => {
  it('puts the newer version in force', async () => {
    const { server, updates, pass, now } = stage;
    await stage.install();
    pass(2);
    server.serve(packFile({ serial: 2, version: '1.1.0', assets: [{ id: 'a', name: 'A', kind: 'table' }] }));
    expect(await updates.update('acme')).toMatchObject({ serial: 2, checkedAt: now(), counts: { assets: 1 } });
    expect(await stage.inForce()).toMatchObject([{ serial: 2, assets: [{ id: 'a' }] }]);
    expect(await stage.row()).toMatchObject({ triedAt: now(), failures: 0 });
  });

  it('of the same file says when it was looked at, and leaves the tabs alone', async () => {
    const { updates, pass, now } = stage;
    await stage.install();
    let told = 0;
    packsItem.watch(() => (told += 1));
    pass(2);
    const summary = await updates.update('acme');
    expect(summary).toMatchObject({ serial: 1, checkedAt: now() });
    expect(summary).not.toHaveProperty('problem');
    expect(told).toBe(0);
  });

  it('takes the same pack in another layout without a word', async () => {
    const { server, updates } = stage;
    await stage.install();
    const file = JSON.stringify(JSON.parse(packFile()), undefined, 2);
    server.serve(file);
    expect(await updates.update('acme')).toMatchObject({ serial: 1 });
    expect(await stage.row()).toMatchObject({ file });
  });

  it('of a pack that is not there says so', async () => {
    expect(await refusal(stage.updates.update('nobody'))).toBe('This pack is not installed.');
  });
});

describe('what goes wrong leaves the last good version as it is, with the reason beside it:', () => {
  const older = packFile({ serial: 1 });
  it.each<[string, (stage: Stage) => void, string]>([
    ['an older serial', ({ server }) => server.serve(older), 'is older than the installed'],
    [
      'a change under the same serial',
      ({ server }) => server.serve(packFile({ serial: 2, name: 'Other' })),
      'its serial is still 2',
    ],
    [
      'another pack',
      ({ server }) => server.serve(packFile({ id: 'other', serial: 9 })),
      'There is another pack at this address now: “other”.',
    ],
    ['a web page', ({ server }) => server.serve('<html>Sign in</html>'), 'a web page'],
    ['a file with a fault', ({ server }) => server.serve(packFile({ serial: 3, name: '' })), 'name (line 1): is empty'],
    ['a file that is cut short', ({ server }) => server.serve(packFile({ serial: 3 }).slice(0, -5)), 'cut short'],
    ['a later format', ({ server }) => server.serve(packFile({ serial: 3, format: 2 })), 'reads format 1'],
    [
      'a rule that fails its tests',
      ({ server }) => server.serve(packFile({ serial: 3, rules: [rule('arr', { tests: { flag: ['nothing'] } })] })),
      'the rule is silent on “nothing”',
    ],
    ['no file', ({ server }) => server.answer((_, response) => response.writeHead(404).end()), '(404)'],
    ['a server in trouble', ({ server }) => server.answer((_, response) => response.writeHead(503).end()), '(503)'],
    ['no network', ({ server }) => server.answer(({ socket }) => socket.destroy()), 'could not be reached'],
  ])('%s', async (_, happen, reason) => {
    await stage.install({ serial: 2, rules: [rule('arr')] });
    const before = await stage.row();
    const packs = await stage.inForce();
    stage.pass(2);
    happen(stage);
    expect(await refusal(stage.updates.update('acme'))).toContain(reason);
    expect(await stage.inForce()).toEqual(packs);
    const after = await stage.row();
    expect(after).toEqual({
      ...before,
      triedAt: stage.now(),
      failures: 1,
      summary: { ...before?.summary, problem: expect.stringContaining(reason) },
    });
  });

  it('and the next good check forgets the reason', async () => {
    const { server, updates } = stage;
    await stage.install();
    server.answer((_, response) => response.writeHead(503).end());
    await refusal(updates.update('acme'));
    await refusal(updates.update('acme'));
    expect(await stage.row()).toMatchObject({ failures: 2, summary: { problem: expect.any(String) } });
    server.serve(packFile());
    expect(await updates.update('acme')).not.toHaveProperty('problem');
    expect(await stage.row()).toMatchObject({ failures: 0 });
  });
});

describe('a version that is more than was agreed to', () => {
  const grown = packFile({ serial: 2, version: '2.0.0', rules: [rule('arr', { level: 'warn', insert: 'now' })] });
  beforeEach(async () => {
    await stage.install({ rules: [rule('arr')] });
    stage.server.serve(grown);
  });

  it('waits for its user, who is told why', async () => {
    expect(await stage.updates.update('acme')).toMatchObject({
      version: '1.0.0',
      serial: 1,
      waiting: '2.0.0',
      problem: 'Version 2.0.0 waits for your look: it puts other texts into prompts and raises rules to a warning.',
    });
    expect(await stage.inForce()).toMatchObject([{ serial: 1 }]);
    expect(await stage.row()).toMatchObject({ failures: 0 });
  });

  it('is in force once its user has looked at it', async () => {
    const { updates, url } = stage;
    await updates.update('acme');
    const { previewId, changes } = await updates.preview(url);
    expect(changes).toContain('May put this into a prompt, when you accept it: “now”');
    const summary = await updates.install(previewId);
    expect(summary).toMatchObject({ serial: 2 });
    expect(summary).not.toHaveProperty('waiting');
    expect(summary).not.toHaveProperty('problem');
    expect(await stage.inForce()).toMatchObject([{ serial: 2, rules: [{ level: 'warn' }] }]);
  });

  it('waits no longer when its author takes it back', async () => {
    const { server, updates } = stage;
    await updates.update('acme');
    server.serve(packFile({ serial: 3, version: '2.0.1', rules: [rule('arr')] }));
    const summary = await updates.update('acme');
    expect(summary).toMatchObject({ version: '2.0.1' });
    expect(summary).not.toHaveProperty('waiting');
  });
});

describe('the check that the alarm asks for', () => {
  it('looks for packs whose time has come, and for no others', async () => {
    const { server, updates, pass } = stage;
    await stage.install();
    await updates.install((await updates.read(packFile({ id: 'from-file' }))).previewId);
    server.serve(packFile({ serial: 2 }));
    const before = server.requests.length;
    pass(0.9);
    await updates.checkDue();
    expect(server.requests).toHaveLength(before);
    pass(0.2);
    await updates.checkDue();
    expect(server.requests).toHaveLength(before + 1);
    expect((await stage.row())?.summary.serial).toBe(2);
  });

  it('goes on to the next pack after a failure', async () => {
    const { server, updates, pass, url } = stage;
    await stage.install();
    server.serve(packFile({ id: 'second' }));
    await updates.install((await updates.preview(`${url}?second`)).previewId);
    server.answer(({ url: path = '' }, response) =>
      path.endsWith('second') ? response.end(packFile({ id: 'second', serial: 2 })) : response.writeHead(500).end(),
    );
    pass(2);
    await updates.checkDue();
    expect((await stage.row())?.summary.problem).toContain('(500)');
    expect((await stage.row('second'))?.summary.serial).toBe(2);
  });

  it('tells of a failure that the pack’s row could not take, and goes on', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const { server, updates, pass, url, db } = stage;
    await stage.install();
    server.serve(packFile({ id: 'second' }));
    await updates.install((await updates.preview(`${url}?second`)).previewId);
    server.answer(({ url: path = '' }, response) =>
      path.endsWith('second') ? response.end(packFile({ id: 'second', serial: 2 })) : response.writeHead(500).end(),
    );
    db.packs.hook('updating', (_change, id) => {
      if (id === 'acme') throw new DOMException('full', 'QuotaExceededError');
    });
    pass(2);
    await updates.checkDue();
    expect(told).toHaveBeenCalledOnce();
    expect((await stage.row('second'))?.summary.serial).toBe(2);
  });

  it('asks a server in trouble more and more rarely', async () => {
    const { server, updates, pass } = stage;
    await stage.install();
    server.answer((_, response) => response.writeHead(503).end());
    const before = server.requests.length;
    // Every hour for two days, as the alarm does.
    for (let hour = 0; hour < 48; hour += 1) {
      pass(1 / 24);
      await updates.checkDue();
    }
    // After a day; then after 1, 1 and 6 hours; then daily.
    expect(server.requests.length - before).toBe(4);
  });
});
