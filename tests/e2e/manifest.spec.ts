/** The real builds: no permission that isn't used, no server, no page of ours that a web page could load. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: unknown;
  readonly web_accessible_resources?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly icons: Readonly<Record<string, string>>;
  readonly browser_specific_settings?: {
    readonly gecko: { readonly id: string; readonly data_collection_permissions: object };
  };
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest; // our own build

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(OUTPUT, build);

  test(`${build}: the manifest asks for no more than is used`, () => {
    const manifest = readManifest(folder);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'contextMenus',
      // For the browser's translator, which Firefox has none of.
      ...(build === 'chrome-mv3' ? ['offscreen'] : []),
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    // Anki on the reader's own computer, once it is allowed; nothing beyond.
    expect(policy.replace("connect-src 'self' http://127.0.0.1:8765;", '')).not.toMatch(/unsafe|https?:|\*/);
  });

  test(`${build}: nothing of the gallery, which is for tests`, () => {
    const gallery = join(OUTPUT, 'chrome-mv3-gallery');
    expect(readdirSync(gallery)).toContain('gallery.html');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /gallery/.test(name))).toEqual([]);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toContain('gallery');
    for (const name of files.filter((one) => /\.(js|html)$/.test(one)))
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('state-body');
  });

  test(`${build}: icons of the sizes that stores and browsers show`, () => {
    const { icons } = readManifest(folder);
    expect(Object.keys(icons)).toEqual(expect.arrayContaining(['16', '32', '48', '64', '128']));
    for (const path of Object.values(icons)) expect(statSync(join(folder, path)).size).toBeGreaterThan(100);
  });

  test(`${build}: no code evaluates text, inserts markup or names a server`, () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(4);
    for (const name of scripts) {
      const code = readFileSync(join(folder, name), 'utf8');
      expect(code, name).not.toMatch(
        /\beval\(|new Function\(|document\.write|insertAdjacentHTML|XMLHttpRequest|WebSocket/,
      );
    }
  });

  test(`${build}: licences come along, and what runs on pages is light`, () => {
    for (const name of ['LICENSE.txt', 'NOTICE.txt', 'lexicon.bin'])
      expect(statSync(join(folder, name)).size).toBeGreaterThan(500);
    const sizeOf = (name: string): number => statSync(join(folder, name)).size;
    // On every page that is ours to help with; with the second one where the page is turned on.
    expect(sizeOf('content-script.js')).toBeLessThan(35_000);
    expect(sizeOf('labels.js')).toBeLessThan(61_000);
  });
}

test('Firefox: a permanent id; no data leaves at first, and consent is asked for each type that later may', () => {
  const settings = readManifest(join(OUTPUT, 'firefox-mv3')).browser_specific_settings;
  expect(settings?.gecko.id).toBe('{6998fe88-e59f-4d76-bddb-01828311fcdc}');
  expect(settings?.gecko.data_collection_permissions).toEqual({
    required: ['none'],
    optional: ['websiteContent', 'websiteActivity', 'browsingActivity'],
  });
  expect(readManifest(join(OUTPUT, 'chrome-mv3')).browser_specific_settings).toBeUndefined();
});
