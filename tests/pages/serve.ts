import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { PAGES_DIR } from './build';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Answers a request that is no file; resolves to false to leave it to the next one. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface PageServer {
  /** Origin without a slash at the end: http://127.0.0.1:PORT. */
  readonly url: string;
  close(): Promise<void>;
}

/** Answers with a built file; false when there is none. `path` is relative to the built pages. */
export const sendPage = async (response: ServerResponse, path: string): Promise<boolean> => {
  const file = normalize(join(PAGES_DIR, path));
  if (!file.startsWith(PAGES_DIR + sep)) return false;
  const body = await readFile(file).catch(() => undefined);
  if (!body) return false;
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(body);
  return true;
};

/** Serves the built pages to this machine alone. Port 0 takes a free one; `routes` are asked before the files. */
export const servePages = async ({
  port = 0,
  routes = [],
}: { port?: number; routes?: readonly Route[] } = {}): Promise<PageServer> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const route of routes) if (await route(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    if (await sendPage(response, path.endsWith('/') ? `${path}index.html` : path)) return;
    // Browsers ask for it by themselves; an empty answer keeps the console clean.
    response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
