import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs `tsx cli/<script>.ts ...args` as a person would, with this text on stdin. */
export const runScript = (script: string, args: readonly string[], input = ''): Promise<Run> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', resolve(ROOT, `cli/${script}.ts`), ...args], {
      cwd: ROOT,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(input);
  });

/** Runs `coach` with these arguments. */
export const coach = (args: readonly string[], input = ''): Promise<Run> => runScript('coach', args, input);

/** JSON Lines of these values. */
export const jsonLines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** The values of JSON Lines. */
export const readLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
