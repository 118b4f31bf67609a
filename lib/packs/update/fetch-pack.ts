import { LIMITS } from '../limits';
import { readAddress } from './address';

/** Whole time for an answer, in ms. */
export const TIMEOUT = 20_000;

/** Said when the browser gave no answer at all: here alone a permission for the origin may help. */
export const UNREACHABLE =
  'The address could not be reached. Is it spelled right, and may it be read without a sign-in?';

const LEADS_ON =
  'The address leads on to another one, and nothing is asked there. If you trust that one, enter it in place of this one.';

/** Browsers hide what a redirect says; Node shows it. */
const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);

export interface FetchOptions {
  /** The user asked just now: the browser's cache is passed by. */
  readonly manual: boolean;
  readonly fetch?: typeof globalThis.fetch;
  /** ms, for tests. */
  readonly timeout?: number;
}

export interface FetchedPack {
  /** Where it was fetched from; what is stored. */
  readonly url: string;
  readonly text: string;
}

const STATUS: Readonly<Record<number, string>> = {
  401: 'The address asks for a sign-in (401).',
  403: 'The address does not let this machine read it (403).',
  404: 'There is no file at this address (404).',
  410: 'The file is gone from this address (410).',
  429: 'The server asks to wait a while (429).',
};

const statusSentence = (status: number): string =>
  STATUS[status] ??
  (status >= 500 ? `The server cannot answer now (${status}).` : `The server answered ${status}, not with a file.`);

/** Reads at most 1 MB, however much is sent: a small zipped answer can unfold to a huge one. */
const readBody = async (response: Response): Promise<Uint8Array> => {
  const tooLarge = new Error('The file is larger than 1 MB.');
  if (Number(response.headers.get('content-length') ?? 0) > LIMITS.file) throw tooLarge;
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw error instanceof TypeError ? new Error('The answer broke off before its end.', { cause: error }) : error;
    });
    if (done) break;
    size += value.length;
    if (size > LIMITS.file) throw tooLarge;
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('The file is not text in UTF-8.', { cause: error });
  }
};

const sentenceOf = (error: unknown, timeout: number): Error => {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new Error(`The address did not answer within ${timeout / 1000} seconds.`, { cause: error });
  }
  // What fetch throws says nothing to a person, on purpose: no network, no such host and "not allowed" look alike.
  if (error instanceof TypeError) {
    return new Error(UNREACHABLE, { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
};

/**
 * Fetches a pack's text: without cookies or referrer, from this address alone, whole or not at all. It is not parsed here.
 * @throws Error with a sentence for the person who entered the address.
 */
export const fetchPack = async (
  typed: string,
  { manual, fetch = globalThis.fetch, timeout = TIMEOUT }: FetchOptions,
): Promise<FetchedPack> => {
  const { url } = readAddress(typed);
  const stop = new AbortController();
  // A timer of our own: Node 20 may collect the one of AbortSignal.timeout while it is waited for.
  const late = setTimeout(() => stop.abort(new DOMException('No answer in time.', 'TimeoutError')), timeout);
  try {
    const response = await fetch(url, {
      cache: manual ? 'reload' : 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Browsers do not tell where a redirect leads before they have asked there: none is followed, not even at home.
      redirect: 'manual',
      signal: stop.signal,
    });
    if (isRedirect(response)) throw new Error(LEADS_ON);
    if (!response.ok) throw new Error(statusSentence(response.status));
    const text = decode(await readBody(response));
    if (text.trimStart().startsWith('<')) {
      throw new Error('This address answered with a web page, not with a pack. Is there a sign-in before it?');
    }
    if (text.trim() === '') throw new Error('This address answered with an empty file.');
    return { url, text };
  } catch (error) {
    throw sentenceOf(error, timeout);
  } finally {
    clearTimeout(late);
    // What is not wanted is not read on.
    stop.abort();
  }
};
