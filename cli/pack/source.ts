import { readFile } from 'node:fs/promises';
import { fetchPack } from '../../lib/packs/update/fetch-pack';
import { messageOf } from '../../lib/text/message-of';

/** A pack's text, and what it was called on the command line. */
export interface PackSource {
  readonly name: string;
  readonly text: string;
  /** YAML is for authors; what is published must be JSON. */
  readonly yaml: boolean;
  /** What its author should know about the address. */
  readonly note?: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

const readText = async (path: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not text in UTF-8' : REASONS[code];
    throw new Error(`${path}: ${reason ?? String(error)}`, { cause: error });
  }
};

/** Reads an address as the extension does, and looks whether browsers may read it without asking their user. */
const readUrl = async (name: string): Promise<PackSource> => {
  let open = false;
  const asPage: typeof fetch = async (url, init) => {
    // Some servers say who may read a file only to those who say where they come from.
    const response = await fetch(url, { ...init, headers: { origin: 'https://prompt-coach.example' } });
    open = response.headers.has('access-control-allow-origin');
    return response;
  };
  const { url, text } = await fetchPack(name, { manual: true, fetch: asPage });
  const note = `The server sends no Access-Control-Allow-Origin: whoever installs the pack is asked once whether the coach may read from ${new URL(url).origin}.`;
  return { name, text, yaml: false, ...(!open && { note }) };
};

/**
 * Reads a file, or an address. A file whose name ends in .yaml or .yml is YAML; all else must be JSON.
 * @throws Error with the name and the reason.
 */
export const readSource = async (name: string): Promise<PackSource> => {
  if (!/^https?:\/\//iu.test(name)) return { name, text: await readText(name), yaml: /\.ya?ml$/iu.test(name) };
  try {
    return await readUrl(name);
  } catch (error) {
    throw new Error(`${name}: ${messageOf(error)}`, { cause: error });
  }
};
