import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** How a step ended. `passed` and `failed` count tests; a step without tests that fails counts as one failure. */
export interface StepResult {
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<StepResult>;
}

type Run = (command: string, args: readonly string[]) => Promise<{ readonly ok: boolean; readonly output: string }>;

const start = (command: string, args: readonly string[], shown: boolean): ReturnType<Run> =>
  new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      env: { ...process.env, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}` },
      // The commands of packages are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', fail);
    child.on('close', (code) => done({ ok: code === 0, output }));
  });

/** A step of commands that must all end with 0. Their output is shown when one does not, or always with `shown`. */
export const commands = (name: string, lines: readonly string[], { shown = false } = {}): Step => ({
  name,
  run: async () => {
    for (const line of lines) {
      const [command = '', ...args] = line.split(' ');
      const { ok, output } = await start(command, args, shown);
      if (!ok) {
        console.log(`${output}\n✗ ${line}`);
        return { ok, passed: 0, failed: 1 };
      }
    }
    return { ok: true, passed: 0, failed: 0 };
  },
});

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** A step of Vitest, with its own words shown as they come. `args` name a configuration. */
export const tests = (name: string, args: readonly string[] = []): Step => ({
  name,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'prompt-coach-'));
    const file = join(folder, 'report.json');
    try {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { ok } = await start('vitest', ['run', ...args, ...reporters], true);
      const report = await readFile(file, 'utf8').then(
        (text) => JSON.parse(text) as Report,
        // Vitest ended before its first test.
        () => ({ numPassedTests: 0, numFailedTests: 0 }),
      );
      const failed = ok ? 0 : Math.max(1, report.numFailedTests);
      return { ok: ok && report.numPassedTests > 0, passed: report.numPassedTests, failed };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});
