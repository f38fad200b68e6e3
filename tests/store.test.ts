/** What is uploaded to the stores keeps their rules; `docs/store/checklist.md` has the whole list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '../wxt.config.ts';
import { readMessages } from './interface-texts.ts';
import { requirePicture } from './screens/tiles.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const STORE = join(ROOT, 'docs/store');
/** The longest description that Chrome takes. */
const MAX_DESCRIPTION = 132;
/** Words that praise; stores and readers take no description with them. */
const SUPERLATIVES =
  /\b(best|most|greatest|easiest|fastest|simplest|smartest|finest|perfect(ly)?|ultimate|leading|unique|unrivall?ed|revolutionary|amazing|powerful|world-class|number one|no\. ?1)\b|#1|最|第一|顶级|唯一|完美|极致|终极|领先|神器|革命性|独一无二/i;

const LANGUAGES = [
  { file: 'listing.en.md', locale: 'en', parts: ['Name', 'Short description', 'Description', 'Screenshots'] },
  { file: 'listing.zh-CN.md', locale: 'zh_CN', parts: ['名称', '简短描述', '详细描述', '截图'] },
] as const;

const read = (name: string): string => readFileSync(join(STORE, name), 'utf8');
/** The cells of the rows of all tables in a text, without their heads. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
/** The text of a part of a listing. */
const partOf = (listing: string, heading: string): string =>
  listing
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim() ?? '';

async function manifestOf(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  const env: ConfigEnv = { browser, command: 'build', mode: 'production', manifestVersion: 3 };
  const { manifest } = config;
  return (typeof manifest === 'function' ? await manifest(env) : await manifest) ?? {};
}

describe.each(LANGUAGES)('the listing $file', ({ file, locale, parts }) => {
  const listing = read(file);
  const [name = '', short = '', long = '', pictures = ''] = parts.map((part) => partOf(listing, part));

  test('has name and short description of the manifest', async () => {
    const messages = await readMessages(locale);
    expect(name).toBe(messages.get('manifest_name'));
    expect(short).toBe(messages.get('manifest_description'));
  });

  test(`describes in at most ${MAX_DESCRIPTION} characters, and at length`, () => {
    expect(name.length).toBeLessThanOrEqual(45);
    expect(short.length).toBeGreaterThan(20);
    expect(short.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    expect(long.length).toBeGreaterThan(400);
    expect(long.length).toBeLessThanOrEqual(10_000);
  });

  test('has no superlatives', () => {
    expect(SUPERLATIVES.exec(listing)?.[0]).toBeUndefined();
  });

  test('describes every screenshot that is made', () => {
    const made = readFileSync(join(ROOT, 'tests/screens/store.ts'), 'utf8');
    const scenes = [...(/SCENES = \[(.*)\]/.exec(made)?.[1] ?? '').matchAll(/'(\w+)'/g)];
    const named = [...pictures.matchAll(/`([\w.-]+)`/g)].map(([, picture]) => picture);
    expect(named).toEqual(scenes.map(([, scene], at) => `${at + 1}-${scene}.png`));
    expect(named.length).toBeLessThanOrEqual(5);
  });
});

test('superlatives are found', () => {
  for (const text of ['The best reader', 'the #1 reader', '最好的阅读工具'])
    expect(text).toMatch(SUPERLATIVES);
  expect('Rest the mouse on it; almost all of the latest news').not.toMatch(SUPERLATIVES);
});

test('no word of the English listing is repeated to be found more easily', () => {
  const counts = new Map<string, number>();
  for (const [word] of read('listing.en.md')
    .toLowerCase()
    .matchAll(/[a-z]{5,}/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const grammar = new Set(['where', 'their', 'above', 'which', 'words', 'browser']);
  expect([...counts].filter(([word, count]) => count > 8 && !grammar.has(word))).toEqual([]);
});

test.each(['chrome', 'firefox'] as const)(
  '%s: every permission of the manifest is explained',
  async (name) => {
    const { permissions = [], optional_host_permissions: sites = [], ...rest } = await manifestOf(name);
    const explained = rowsOf(partOf(read('permissions.md'), 'Permissions')).flatMap(
      ([cell = '', why = '']) =>
        why.length > 20 ? [...cell.matchAll(/`([^`]+)`/g)].map(([, one]) => one) : [],
    );
    expect(explained).toEqual(expect.arrayContaining([...permissions, ...sites]));
    if (name === 'chrome') expect([...permissions, ...sites].sort()).toEqual([...explained].sort());
    expect(rest).not.toHaveProperty('key');
    expect(rest).not.toHaveProperty('update_url');
    expect(rest).not.toHaveProperty('host_permissions');
  },
);

test('what Firefox asks consent for is declared and explained', async () => {
  const { browser_specific_settings: settings } = await manifestOf('firefox');
  const { required, optional = [] } = settings?.gecko?.data_collection_permissions ?? {};
  expect(required).toEqual(['none']);
  expect(optional.length).toBeGreaterThan(0);
  for (const type of optional) expect(read('permissions.md')).toContain(`\`${type}\``);
  expect(settings?.gecko?.id).toMatch(/^\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}$/);
});

test('each icon of the manifest is there, and is as large as it says', async () => {
  const { icons = {} } = await manifestOf('chrome');
  expect(Object.keys(icons)).toEqual(expect.arrayContaining(['16', '32', '48', '64', '96', '128']));
  for (const size of Object.keys(icons).map(Number))
    requirePicture(join(ROOT, `components/icon/${size}.png`), { width: size, height: size, clear: true });
});

describe('the list of store rules', () => {
  const rules = rowsOf(read('checklist.md')).slice(1);

  test('has rules of every store', () => {
    expect(rules.length).toBeGreaterThan(25);
    expect(new Set(rules.map(([store]) => store))).toEqual(new Set(['all', 'Chrome', 'Edge', 'Firefox']));
  });

  test.each(rules.map(([, rule = '', check = '']) => [rule, check]))('%s', (_rule, check) => {
    const [, file] = /^`(tests\/[\w./-]+)`$/.exec(check) ?? [];
    if (file === undefined) expect(check).toMatch(/^by hand: .{10,}/);
    else expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});

test('no text of a store is left empty', () => {
  for (const name of readdirSync(STORE)) expect(read(name).length, name).toBeGreaterThan(500);
});
