// Makes a fresh clone ready: packages, then a browser (with --firefox both kinds). Plain Node, because nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname ?? '.', '..');
const quiet = process.argv.includes('--quiet-if-ready');

/** @param {string} line */
const say = (line) => console.log(`setup: ${line}`);

/** @param {string} line */
const giveUp = (line) => {
  console.error(`setup: ${line}`);
  process.exit(1);
};

/** Runs a command before the person's eyes. @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const run = (command, args, env = {}) => {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // npm and npx are .cmd files on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return !error && status === 0;
};

/** @param {string} command */
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** The packages that a lock file names, by folder. @param {string} file */
const locked = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;

/** Why packages must be installed, or undefined when what is installed is what the lock file says. */
const packagesAreStale = () => {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return 'no packages yet';
  const installed = locked('node_modules/.package-lock.json');
  const stale = Object.entries(locked('package-lock.json')).filter(([folder, { version, optional }]) => {
    const there = installed[folder];
    // Optional ones are builds for other machines, and are not there on this one.
    return folder !== '' && (there ? there.version !== version : !optional);
  });
  if (stale.length > 0) return `${stale.length} package${stale.length === 1 ? '' : 's'} behind package-lock.json`;
  return existsSync(join(ROOT, '.wxt/tsconfig.json')) ? undefined : 'no generated types yet';
};

const installPackages = () => {
  const why = packagesAreStale();
  if (why === undefined) return;
  say(`${why}: npm ci`);
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    giveUp('npm ci failed; its words are above. It needs the npm registry once.');
  }
};

/**
 * The browsers that are needed, asked of the one finder of the project, now that the packages which run TypeScript are there:
 * one of Chromium's family for all, Firefox for its own tests.
 */
const findBrowsers = async () => {
  const { tsImport } = await import('tsx/esm/api');
  const finder = await tsImport('./find-browser.ts', import.meta.url);
  const found = finder.findBrowser();
  return { chromium: found?.kind === 'firefox' ? undefined : found?.path, firefox: finder.findFirefox() };
};

const NEEDED = /** @type {const} */ (['chromium', 'firefox']).filter(
  (name) => name === 'chromium' || process.argv.includes('--firefox'),
);
const HOW = {
  chromium: 'Install Chromium, Chrome or Edge, or name one in PROMPT_COACH_BROWSER.',
  firefox: 'Install Firefox, or name one in PROMPT_COACH_FIREFOX.',
};
const PACKAGES = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr'] };

const installBrowsers = async () => {
  const found = await findBrowsers();
  const missing = NEEDED.filter((name) => !found[name]);
  if (missing.length === 0) return found;
  const how = missing.map((name) => HOW[name]).join(' ');
  const packages = missing.flatMap((name) => PACKAGES[name]);
  const why = `no ${missing.join(' and no ')} found`;
  if (!has('apt-get')) giveUp(`${why}. ${how}`);
  if (process.getuid?.() !== 0) giveUp(`${why}. ${how} Here: sudo apt-get install -y ${packages.join(' ')}`);
  say(`${why}: apt-get install ${packages.join(' ')}`);
  const calm = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], calm);
  // Each by itself: not every Debian-like system has both.
  for (const name of missing)
    run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...PACKAGES[name]], calm);
  const installed = await findBrowsers();
  return NEEDED.every((name) => installed[name])
    ? installed
    : giveUp(`apt-get gave no browser; its words are above. ${how}`);
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) giveUp(`Node 20.19 or newer is needed; this is ${process.version}.`);
installPackages();
const browsers = await installBrowsers();
if (!quiet) say(`ready, with ${NEEDED.map((name) => browsers[name]).join(' and ')}`);
