import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {} from '@wxt-dev/i18n/module'; // its part of the configuration
import { defineConfig } from 'wxt';
import { CHARACTER_MAPS } from './character-maps.ts';
import { ensureLexicon, LEXICON_PATH } from './dictionary/compile/ensure-lexicon.ts';
import { compileGrammar, readGrammarPatterns } from './dictionary/compile/grammar.ts';
import { firefoxSettings } from './firefox-manifest.ts';
import { collectLicences, licencesText } from './licences.ts';
import { examplesFile, readPracticeTexts, surveysFile } from './practice-files.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ICON_SIZES = [16, 32, 48, 64, 96, 128] as const;

/** The first with `caretPositionFromPoint`, which finds the word under the pointer. */
const MIN_CHROME = 128;
const MIN_FIREFOX = 140;

/** Sites on which tests run: headless browsers can't grant an optional permission. Never in a real build. */
const TEST_SITES = ['http://localhost/*', 'http://127.0.0.1/*', 'file:///*'];
/** The build that tests load differs from the shipped one in what can't be granted there, and in nothing else. A mode of its own would change its scripts. */
const IS_TESTING = process.env.HANGJIAN_BUILD === 'testing';
/** A build of the gallery alone: beside our pages it would divide their scripts otherwise than they are shipped. */
const IS_GALLERY = process.env.HANGJIAN_BUILD === 'gallery';
const OUT_SUFFIX = IS_TESTING ? '-testing' : IS_GALLERY ? '-gallery' : '{{modeSuffix}}';

/** Files ignored by git are not part of the sources, though they are in the same folder. */
function ignoredFiles(): string[] {
  const list = ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory'];
  try {
    const listed = execFileSync('git', list, {
      cwd: here('.'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed
      .split('\n')
      .filter((path) => path !== '')
      .map((path) => (path.endsWith('/') ? `${path}**` : path));
  } catch {
    return []; // sources without their git history: nothing was built there yet
  }
}

export default defineConfig({
  entrypointsDir: 'entrypoints',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: here('./vocabulary/language') },
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  // papaparse can fetch files; ours must not: every name of a network function is removed from every script.
  // Styles are written for the browsers that the manifest names: `light-dark()` and nesting stay as they are.
  vite: () => ({
    define: { XMLHttpRequest: 'undefined' },
    plugins: [collectLicences],
    build: { cssTarget: [`chrome${MIN_CHROME}`, `firefox${MIN_FIREFOX}`] },
  }),
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${OUT_SUFFIX}`,
  ...(IS_GALLERY && { filterEntrypoints: ['gallery'] }),
  zip: { excludeSources: ignoredFiles() },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    short_name: 'Hangjian',
    description: '__MSG_manifest_description__',
    permissions: [
      ...['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
      // The browser's translator runs in windows only; Firefox has none.
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(IS_TESTING && { host_permissions: TEST_SITES }),
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${size}.png`])),
    action: { default_title: 'Hangjian' },
    commands: {
      'toggle-page': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_manifest_togglePage__',
      },
      'read-by-keys': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_readByKeys__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self' http://127.0.0.1:8765; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'chrome' && { minimum_chrome_version: `${MIN_CHROME}` }),
    ...(browser === 'firefox' && {
      browser_specific_settings: firefoxSettings(MIN_FIREFOX, { consented: IS_TESTING }),
    }),
  }),
  hooks: {
    // Never in a real build: there while developing, and in a build of its own.
    'entrypoints:found': (wxt, found) => {
      const at = found.findIndex(({ name }) => name === 'gallery');
      if (at >= 0 && !IS_GALLERY && wxt.config.command !== 'serve') found.splice(at, 1);
    },
    'build:done': (wxt) => writeFileSync(join(wxt.config.outDir, 'LICENCES.txt'), licencesText()),
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(
        'lexicon.bin',
        'surveys.json',
        'examples.json',
        'grammar.json',
        'grammar-patterns.json',
        ...ICON_SIZES.map((size) => `icon/${size}.png`),
      );
    },
    'build:publicAssets': (_wxt, files) => {
      if (IS_GALLERY) return; // it has answers of its own
      ensureLexicon();
      files.push({ absoluteSrc: LEXICON_PATH, relativeDest: 'lexicon.bin' });
      const texts = readPracticeTexts();
      files.push({ contents: surveysFile(texts), relativeDest: 'surveys.json' });
      files.push({ contents: examplesFile(texts), relativeDest: 'examples.json' });
      const patterns = readGrammarPatterns();
      files.push({ contents: JSON.stringify(compileGrammar(patterns)), relativeDest: 'grammar.json' });
      files.push({ contents: JSON.stringify(patterns), relativeDest: 'grammar-patterns.json' });
      files.push(...CHARACTER_MAPS);
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ absoluteSrc: here(`./${name}`), relativeDest: `${name}.txt` });
      }
      for (const size of ICON_SIZES) {
        files.push({
          absoluteSrc: here(`./components/icon/${size}.png`),
          relativeDest: `icon/${size}.png`,
        });
      }
    },
  },
});
