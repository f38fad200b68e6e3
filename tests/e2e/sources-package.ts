/** The package of the sources, and whether it builds to what is shipped. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Paths of all files in a folder and the folders in it, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The files of a zip by their paths. */
export function readZip(path: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(path))).filter(([name]) => !name.endsWith('/')));
}

/**
 * Builds the sources for Firefox as a reviewer does, in a folder of their own, and compares each file with the package;
 * returns the paths of files that differ or that only one of the two has.
 * @param say hears what is done next
 * @throws {Error} when installing or building fails
 */
export function differencesOfRebuild(
  sources: string,
  shipped: string,
  say: (doing: string) => void = () => undefined,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hangjian-sources-'));
  try {
    for (const [name, bytes] of readZip(sources)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    say('npm ci');
    npm(folder, ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
    say('npm run build:firefox');
    npm(folder, ['run', 'build:firefox']);
    return differences(join(folder, '.output', 'firefox-mv3'), readZip(shipped));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differences(built: string, shipped: ReadonlyMap<string, Uint8Array>): string[] {
  const names = new Set([...filesIn(built), ...shipped.keys()]);
  const there = new Set(filesIn(built));
  return [...names].filter((name) => {
    const bytes = shipped.get(name);
    return !bytes || !there.has(name) || !readFileSync(join(built, name)).equals(bytes);
  });
}

/** Runs npm as in a shell of its own: what an npm around us says of its own project is left out. */
function npm(folder: string, args: readonly string[]): void {
  const ours = /^(npm_(package|lifecycle)_.*|npm_config_local_prefix|npm_command|HANGJIAN_BUILD|INIT_CWD)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  execFileSync('npm', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
