/** Finds the browsers that tests and `npm start` drive; installs one where it can, else says in a line what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

interface Browser {
  readonly name: string;
  /** Environment variable that names the program to use. */
  readonly variable: string;
  readonly paths: readonly string[];
  /** Debian's package. */
  readonly debian: string;
}

const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: 'HANGJIAN_CHROMIUM',
  paths: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env.LOCALAPPDATA ?? 'C:'}\\Chromium\\Application\\chrome.exe`,
    '/usr/bin/microsoft-edge',
  ],
  debian: 'chromium',
};

const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'HANGJIAN_FIREFOX',
  paths: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  debian: 'firefox-esr',
};

/** Path of a Chromium that loads unpacked extensions (Google's own Chrome no longer does). */
export function findChromium(): string {
  return find(CHROMIUM, () => {
    if (existsSync(chromium.executablePath())) return chromium.executablePath();
    run('npx', ['playwright', 'install', 'chromium']);
    return chromium.executablePath();
  });
}

/** Path of a Firefox, 140 or later. */
export function findFirefox(): string {
  return find(FIREFOX, () => undefined);
}

/** Chinese must have glyphs in screenshots: on Debian a font is installed where there is none. */
export function ensureChineseFont(): void {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return;
  if (!installDebian('fonts-noto-cjk')) console.warn('No Chinese font found: install fonts-noto-cjk.');
}

function find(browser: Browser, elsewhere: () => string | undefined): string {
  const named = process.env[browser.variable];
  const path = named ?? browser.paths.find((candidate) => existsSync(candidate));
  if (path) return path;
  console.error(`${browser.name} is not installed; trying to install it ...`);
  if (installDebian(browser.debian)) {
    const installed = browser.paths.find((candidate) => existsSync(candidate));
    if (installed) return installed;
  }
  const other = elsewhere();
  if (other && existsSync(other)) return other;
  throw new Error(
    `${browser.name} was not found and could not be installed: install it (Debian: apt install ${browser.debian}) or name it in ${browser.variable}.`,
  );
}

function installDebian(debianPackage: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000, env }).status === 0
  );
}
