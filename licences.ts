/** Licences of everything that a build bundles, told by the bundler itself; for the build only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders of the packages that are part of a build, by name and version. */
const packages = new Map<string, string>();

/** Notes which packages are bundled; a Vite plugin. */
export const collectLicences = {
  name: 'collect-licences',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, object>>): void {
    for (const output of Object.values(bundle)) {
      const { moduleIds = [] } = output as { readonly moduleIds?: readonly string[] }; // chunks have it
      for (const id of moduleIds) notePackage(id);
    }
  },
};

function notePackage(id: string): void {
  const path = id.replace(/^\0/, '').replace(/[?#].*$/, '');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return;
  for (let folder = dirname(path); folder.length > at + '/node_modules'.length; folder = dirname(folder)) {
    const described = join(folder, 'package.json');
    if (!existsSync(described)) continue;
    const { name, version } = JSON.parse(readFileSync(described, 'utf8')) as {
      name?: string;
      version?: string;
    };
    if (!name || !version) continue; // a folder within a package only says how its files are read
    packages.set(`${name} ${version}`, folder);
    return;
  }
}

/**
 * The licences of all packages that were bundled, one after the other.
 * @throws {Error} for a package without a licence
 */
export function licencesText(): string {
  const texts = [...packages].sort().map(([name, folder]) => {
    const found = readdirSync(folder).find((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      license?: string;
    };
    const text = found ? readFileSync(join(folder, found), 'utf8').trim() : '';
    if (!found && !license) throw new Error(`${name} says nothing of its licence`);
    return `${name} (${license ?? 'see below'})\n\n${text || `Its package holds no text; it is under ${license}.`}`;
  });
  const line = '-'.repeat(78);
  return `Libraries that Hangjian is built with, and their licences.\n\n${texts.join(`\n\n${line}\n\n`)}\n`;
}
