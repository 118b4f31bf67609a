import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'chrome' | 'edge' | 'firefox';

export interface FoundBrowser {
  readonly path: string;
  readonly kind: BrowserKind;
}

/** On PATH, most suitable first: browsers made for loading one's own extensions, then the branded ones. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'firefox-esr',
  'firefox',
];

const MAC_APPS = ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Mozilla Firefox', 'firefox.exe'],
];

/** Where puppeteer and Playwright keep Chrome for Testing, below the user's cache folder. */
const TESTING_FILES = [
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'chrome'],
  ['chrome-win64', 'chrome.exe'],
  ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
];

const kindOf = (path: string): BrowserKind => {
  const name = basename(path).toLowerCase();
  if (name.includes('firefox')) return 'firefox';
  if (name.includes('edge')) return 'edge';
  return /chromium|testing/.test(path.toLowerCase()) ? 'chromium' : name.includes('chrome') ? 'chrome' : 'chromium';
};

const folders = (folder: string): string[] => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const forTesting = (): string[] => {
  const cache =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? '')
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : join(homedir(), '.cache');
  const versions = [
    ...folders(join(homedir(), '.cache', 'puppeteer', 'chrome')),
    ...folders(join(cache, 'ms-playwright')).filter((path) => /[\\/]chromium-\d+$/.test(path)),
  ];
  return versions.flatMap((version) => TESTING_FILES.map((file) => join(version, ...file)));
};

const onMac = (): string[] =>
  [...MAC_APPS, 'Firefox'].flatMap((app) => {
    const binary = join(`${app}.app`, 'Contents', 'MacOS', app === 'Firefox' ? 'firefox' : app);
    return [join('/Applications', binary), join(homedir(), 'Applications', binary)];
  });

const onWindows = (): string[] =>
  WINDOWS_PROGRAMS.flatMap((program) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) => {
      const base = process.env[root];
      return base === undefined ? [] : [join(base, ...program)];
    }),
  );

const onPath = (): string[] => {
  const dirs = (process.env['PATH'] ?? '').split(delimiter);
  return COMMANDS.flatMap((command) => dirs.map((dir) => join(dir, command)));
};

const named = (variable: string): string | undefined => {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, and there is no such file.`);
  return path;
};

const installed = (): readonly FoundBrowser[] =>
  (process.platform === 'win32' ? onWindows() : process.platform === 'darwin' ? onMac() : onPath())
    .concat(forTesting())
    .filter((path) => existsSync(path))
    .map((path) => ({ path, kind: kindOf(path) }));

/**
 * The browser to load the extension into: the one named in PROMPT_COACH_BROWSER (a path), else the first on this
 * machine of Chromium, Chrome for Testing, Chrome, Edge and, last, Firefox. Undefined when there is none.
 */
export const findBrowser = (): FoundBrowser | undefined => {
  const path = named('PROMPT_COACH_BROWSER');
  if (path !== undefined) return { path, kind: kindOf(path) };
  const rank: Record<BrowserKind, number> = { chromium: 0, chrome: 1, edge: 2, firefox: 3 };
  return installed().toSorted((a, b) => rank[a.kind] - rank[b.kind])[0];
};

/** The path of the Firefox to test in: the one named in PROMPT_COACH_FIREFOX, else the first on this machine. */
export const findFirefox = (): string | undefined =>
  named('PROMPT_COACH_FIREFOX') ?? installed().find(({ kind }) => kind === 'firefox')?.path;
