/** What is shipped: licences of all that is bundled, sources without ignored files; and that tests load the same. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { testInAll } from './extent.ts';
import { differencesOfRebuild, filesIn, readZip } from './sources-package.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = join(ROOT, '.output');

interface Manifest {
  readonly host_permissions?: readonly string[];
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { required: string[]; optional: string[] } };
  };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest; // our own build
}

for (const browser of ['chrome', 'firefox']) {
  const shipped = join(OUTPUT, `${browser}-mv3`);

  test(`${browser}: the build that tests load is the shipped one with what can't be granted there, and nothing else`, () => {
    const testing = join(OUTPUT, `${browser}-mv3-testing`);
    expect(filesIn(testing)).toEqual(filesIn(shipped));
    for (const name of filesIn(shipped).filter((one) => one !== 'manifest.json'))
      expect(readFileSync(join(testing, name)).equals(readFileSync(join(shipped, name))), name).toBe(true);
    const { host_permissions, ...rest } = readManifest(testing);
    expect(host_permissions).toHaveLength(3);
    const expected = readManifest(shipped);
    const data = expected.browser_specific_settings?.gecko.data_collection_permissions;
    expect(data !== undefined).toBe(browser === 'firefox');
    // A headless Firefox can't answer the question for consent: the same types, given from the beginning.
    if (data) data.required = data.optional;
    expect(rest).toEqual(expected);
  });

  test(`${browser}: the package takes at most 8.5 MB`, () => {
    const files = filesIn(shipped).map(
      (name) => [name, new Uint8Array(readFileSync(join(shipped, name)))] as const,
    );
    expect(zipSync(Object.fromEntries(files), { level: 9 }).byteLength).toBeLessThan(8_500_000);
  });

  test(`${browser}: no path of the machine it was built on`, () => {
    for (const name of filesIn(shipped).filter((one) => /\.(js|html|css|json)$/.test(one)))
      expect(readFileSync(join(shipped, name), 'utf8'), name).not.toContain(ROOT.replace(/\/$/, ''));
  });

  test(`${browser}: licences of what is bundled come along`, () => {
    const licences = readFileSync(join(shipped, 'LICENCES.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    // What the lexicon is compiled with is bundled nowhere; NOTICE names it.
    for (const name of Object.keys(dependencies).filter((one) => one !== 'pinyin-pro'))
      expect(licences, `no licence of ${name}`).toContain(`${name} ${dependencies[name]} (`);
    for (const words of ['Permission is hereby granted', 'Mozilla Public License', 'Redistribution and use'])
      expect(licences).toContain(words);
  });
}

testInAll('the zip of the sources holds no file that git ignores, and builds to the same bytes', () => {
  test.setTimeout(900_000);
  execFileSync('npx', ['--no-install', 'wxt', 'zip', '-b', 'firefox'], { cwd: ROOT, stdio: 'ignore' });
  const zips = readdirSync(OUTPUT).filter((name) => name.endsWith('.zip'));
  const sources = join(OUTPUT, zips.find((name) => name.endsWith('-sources.zip')) ?? '');
  const names = [...readZip(sources).keys()];
  expect(names.length).toBeGreaterThan(300);
  for (const name of ['package-lock.json', 'wxt.config.ts', 'dictionary/index.ts', 'LICENSE'])
    expect(names).toContain(name);
  let ignored = '';
  try {
    ignored = execFileSync('git', ['check-ignore', '--stdin'], {
      cwd: ROOT,
      input: names.join('\n'),
      encoding: 'utf8',
    });
  } catch {
    // it exits so where none is ignored
  }
  expect(ignored).toBe('');
  const shipped = join(OUTPUT, zips.find((name) => name.endsWith('-firefox.zip')) ?? '');
  expect(differencesOfRebuild(sources, shipped)).toEqual([]);
});
