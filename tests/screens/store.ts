/**
 * `npm run store`: everything that is uploaded to the stores, into `.output/store/`. `npm run store -- tiles linter` repeats
 * these steps only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differencesOfRebuild, filesIn } from '../e2e/sources-package.ts';
import { lintAddon } from './lint-addon.ts';
import { pictureScene } from './showcase.ts';
import { drawTiles, requirePicture } from './tiles.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = join(ROOT, '.output');
const STORE = join(OUTPUT, 'store');
const PACKAGES = join(STORE, 'packages');
const SCREENSHOT = { width: 1280, height: 800 };
const SCENES = ['page', 'card', 'popup', 'reader', 'words'] as const;

/** Each does its part and returns lines that sum it up. */
const STEPS: Readonly<Record<string, () => string[] | Promise<string[]>>> = {
  packages,
  rebuild,
  texts,
  screenshots,
  tiles,
  linter: () => lintAddon(packageOf('firefox')),
};

/** Packages and sources. Edge gets the package that Chrome gets: the one that is tested in Chromium. */
function packages(): string[] {
  for (const name of readdirSync(OUTPUT).filter((one) => one.endsWith('.zip'))) rmSync(join(OUTPUT, name));
  wxt(['zip']);
  wxt(['zip', '-b', 'firefox']);
  empty(PACKAGES);
  const zips = readdirSync(OUTPUT).filter((name) => name.endsWith('.zip'));
  for (const name of zips) cpSync(join(OUTPUT, name), join(PACKAGES, name));
  cpSync(packageOf('chrome'), packageOf('chrome').replace('-chrome.zip', '-edge.zip'));
  return ['chrome', 'edge', 'firefox', 'sources'].map((kind) => {
    const bytes = readFileSync(packageOf(kind));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return `${basename(packageOf(kind))}  ${(bytes.byteLength / 1e6).toFixed(1)} MB  sha256 ${hash}`;
  });
}

/** The sources build to the Firefox package, byte for byte. */
function rebuild(): string[] {
  const differing = differencesOfRebuild(packageOf('sources'), packageOf('firefox'), say);
  if (differing.length > 0) throw new Error(`built from the sources these differ: ${differing.join(', ')}`);
  return ['the sources build to the same bytes'];
}

function texts(): string[] {
  const folder = join(STORE, 'texts');
  empty(folder);
  cpSync(join(ROOT, 'docs/store'), folder, { recursive: true });
  for (const name of ['PRIVACY.md', 'LICENSE']) cpSync(join(ROOT, name), join(folder, name));
  return [filesIn(folder).join(', ')];
}

async function screenshots(): Promise<string[]> {
  wxt(['build'], { HANGJIAN_BUILD: 'testing' });
  const folder = join(STORE, 'screenshots');
  empty(folder);
  for (const [at, scene] of SCENES.entries()) {
    const path = join(folder, `${at + 1}-${scene}.png`);
    say(scene);
    await pictureScene(scene, path, { ...SCREENSHOT, scale: 1, dark: false });
    requirePicture(path, SCREENSHOT);
  }
  return [`${SCENES.length} of ${SCREENSHOT.width}×${SCREENSHOT.height}`];
}

async function tiles(): Promise<string[]> {
  const folder = join(STORE, 'tiles');
  empty(folder);
  return [(await drawTiles(folder)).map((path) => basename(path)).join(', ')];
}

/** @throws {Error} when it was not made yet */
function packageOf(kind: string): string {
  const name = existsSync(PACKAGES) && readdirSync(PACKAGES).find((one) => one.endsWith(`-${kind}.zip`));
  if (!name) throw new Error(`there is no package “${kind}” yet: run the step packages`);
  return join(PACKAGES, name);
}

function wxt(args: readonly string[], variables: NodeJS.ProcessEnv = {}): void {
  say(`wxt ${args.join(' ')}`);
  const { HANGJIAN_BUILD: _build, ...env } = process.env;
  const { status, stderr } = spawnSync('npx', ['--no-install', 'wxt', ...args], {
    cwd: ROOT,
    env: { ...env, ...variables },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${stderr}`);
}

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function say(doing: string): void {
  console.log(`    ${doing} …`);
}

async function run(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0)
    throw new Error(`there is no step ${unknown.join(', ')}; steps are ${Object.keys(STEPS).join(', ')}`);
  const steps = Object.entries(STEPS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  mkdirSync(OUTPUT, { recursive: true });
  const summary: string[] = [];
  for (const [at, [name, step]] of steps.entries()) {
    console.log(`${at + 1}/${steps.length} ${name}`);
    const start = performance.now();
    const lines = await attempt(name, step);
    console.log(`    done in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    summary.push(...lines.map((line) => `  ${name}: ${line}`));
  }
  console.log(`\n${STORE}\n${summary.join('\n')}\nBy hand: docs/store/checklist.md`);
}

/** @throws {Error} with the step's name */
async function attempt(name: string, step: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await step();
  } catch (error) {
    throw new Error(`the step “${name}” failed: ${error instanceof Error ? error.message : error}`);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(`\nstore: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
