import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sendPage, type Route } from './serve';

const PACK = resolve(import.meta.dirname, 'practice/pack.json');

/** Where the chat begins. */
export const PRACTICE_START = '/practice/new';
/** The thread that has grown too long, and the address of the team's pack. */
export const PRACTICE_LONG = '/practice/t/eu-revenue';
/** A thread of 2,000 turns of which about thirty are in the page; `?seconds=60` lets its last one stream that long. */
export const PRACTICE_STREAM = '/practice/t/long-stream';
export const PRACTICE_PACK = '/practice/pack.json';

/** Serves the practice chat and its team pack; paths that are not below it are left to the next route. */
export const practiceRoute: Route = async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/' || pathname === '/practice' || pathname === '/practice/') {
    response.writeHead(302, { location: PRACTICE_START }).end();
    return true;
  }
  if (pathname === PRACTICE_PACK) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(await readFile(PACK));
    return true;
  }
  if (pathname === PRACTICE_START || /^\/practice\/t\/[\w-]+$/.test(pathname)) {
    return sendPage(response, 'practice/index.html');
  }
  if (!pathname.startsWith('/practice/')) return false;
  response
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    .end(`Nothing is here. The chat begins at ${PRACTICE_START}.`);
  return true;
};
