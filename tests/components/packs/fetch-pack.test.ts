// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/packs/limits';
import { fetchPack, UNREACHABLE } from '../../../lib/packs/update/fetch-pack';
import { startServer, type TestServer } from './server';

const LEADS_ON =
  'The address leads on to another one, and nothing is asked there. If you trust that one, enter it in place of this one.';

let server: TestServer;
let url = '';
beforeEach(async () => {
  server = await startServer();
  url = `${server.origin}/pack.json`;
});
afterEach(() => server.close());

const failure = (typed = url, options = {}): Promise<string> =>
  fetchPack(typed, { manual: true, ...options }).then(
    () => 'no failure',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );

describe('a pack is fetched', () => {
  it('as text, from the address that was entered', async () => {
    server.serve('\uFEFF{"name":"Kärnten"}');
    expect(await fetchPack(` ${url}#top`, { manual: true })).toEqual({ url, text: '{"name":"Kärnten"}' });
  });

  it('without cookies or a referrer', async () => {
    server.serve('{}');
    await fetchPack(url, { manual: false });
    const { headers } = server.requests[0] ?? {};
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
  });

  it('past every cache when its user asks, and with a question to the server when the alarm does', async () => {
    const modes: unknown[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => {
      modes.push(init?.cache, init?.credentials, init?.referrerPolicy);
      return Promise.resolve(new Response('{}'));
    };
    await fetchPack(url, { manual: true, fetch });
    await fetchPack(url, { manual: false, fetch });
    expect(modes).toEqual(['reload', 'omit', 'no-referrer', 'no-cache', 'omit', 'no-referrer']);
  });

  it('up to 1 MB and not a byte more', async () => {
    server.serve('x'.repeat(LIMITS.file));
    expect((await fetchPack(url, { manual: true })).text).toHaveLength(LIMITS.file);
    server.serve('x'.repeat(LIMITS.file + 1));
    expect(await failure()).toBe('The file is larger than 1 MB.');
  });
});

describe('nothing is taken, and a sentence says why,', () => {
  it.each([
    [401, 'The address asks for a sign-in (401).'],
    [403, 'The address does not let this machine read it (403).'],
    [404, 'There is no file at this address (404).'],
    [410, 'The file is gone from this address (410).'],
    [418, 'The server answered 418, not with a file.'],
    [429, 'The server asks to wait a while (429).'],
    [503, 'The server cannot answer now (503).'],
  ])('on status %i', async (status, sentence) => {
    server.answer((_, response) => response.writeHead(status).end('{"format":1}'));
    expect(await failure()).toBe(sentence);
  });

  it('when a web page answers', async () => {
    server.serve('\n <!doctype html><title>Sign in</title>');
    expect(await failure()).toBe(
      'This address answered with a web page, not with a pack. Is there a sign-in before it?',
    );
  });

  it('when nothing is in the file', async () => {
    server.serve(' \n');
    expect(await failure()).toBe('This address answered with an empty file.');
  });

  it('when the file is no text', async () => {
    server.serve(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]));
    expect(await failure()).toBe('The file is not text in UTF-8.');
  });

  it.each([301, 302, 303, 307, 308])(
    'when it leads on (%i) to another origin, which is never asked',
    async (status) => {
      const other = await startServer();
      other.serve('{}');
      server.answer((_, response) => response.writeHead(status, { location: `${other.origin}/pack.json` }).end('{}'));
      expect(await failure()).toBe(LEADS_ON);
      expect(other.requests).toEqual([]);
      await other.close();
    },
  );

  it('when it leads on within its origin: browsers do not tell that beforehand', async () => {
    server.answer((_, response) => response.writeHead(302, { location: '/v2.json' }).end());
    expect(await failure()).toBe(LEADS_ON);
    expect(server.requests.map(({ url: path }) => path)).toEqual(['/pack.json']);
  });

  it('when it does not end within 1 MB', async () => {
    let sent = 0;
    server.answer((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536))) sent += 65_536;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await failure()).toBe('The file is larger than 1 MB.');
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
    expect(sent).toBeLessThan(64 * LIMITS.file);
  });

  it('when a small answer unfolds to a large file', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * LIMITS.file, 0x20));
    server.answer((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(bomb.length).toBeLessThan(LIMITS.file);
    expect(await failure()).toBe('The file is larger than 1 MB.');
  });

  it('when the server does not answer in time', async () => {
    server.answer(() => undefined);
    expect(await failure(url, { timeout: 50 })).toBe('The address did not answer within 0.05 seconds.');
  });

  it('when the server begins and does not go on', async () => {
    server.answer((_, response) => void response.write('{'));
    expect(await failure(url, { timeout: 200 })).toBe('The address did not answer within 0.2 seconds.');
  });

  it('when the answer breaks off', async () => {
    server.answer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"format":', () => response.destroy());
    });
    expect(await failure()).toBe('The answer broke off before its end.');
  });

  it('when nobody is there', async () => {
    await server.close();
    expect(await failure()).toBe(UNREACHABLE);
  });

  it('before anything is asked, when the address is none for packs', async () => {
    expect(await failure('http://acme.example/pack.json')).toBe('Packs are fetched over https only.');
    expect(await failure('pack.json')).toBe('This is no web address. It should begin with https://');
    expect(server.requests).toEqual([]);
  });
});
