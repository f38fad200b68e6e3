/** What the documents for developers name is there: files, folders, commands. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** What is ours: no folder that an install or a build makes. */
const MADE = /^(node_modules|screenshots|test-results|playwright-report|coverage|\..*)$/;
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !MADE.test(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(ROOT + entry.name, { recursive: true, encoding: 'utf8' }).map(
          (name) => `${entry.name}/${name}`,
        )
      : [entry.name],
  );
const folders = new Set(
  files.flatMap((file) => {
    const parts = dirname(file).split('/');
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  }),
);
/** What has changed is history; `store.test.ts` checks the tests that the rules of the stores name. */
const NOT_HERE = ['CHANGELOG.md', 'docs/store/checklist.md'];
const DOCS = files.filter(
  (file) => /^(docs\/(store\/)?[^/]+|[A-Z]+)\.md$/.test(file) && !NOT_HERE.includes(file),
);
/** Made by a build or a run, or data beside the checkout. */
const ELSEWHERE = /^(\.output|screenshots|\.\.\/shared|heteronyms|gold|judged|levels|words)\b/;

/** What stands between backticks. */
function namesIn(doc: string): string[] {
  return [...readFileSync(ROOT + doc, 'utf8').matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name);
}

function isThere(name: string): boolean {
  if (name.endsWith('/')) {
    const folder = name.slice(0, -1);
    return folders.has(folder) || [...folders].some((one) => one.endsWith(`/${folder}`));
  }
  return files.includes(name) || files.some((file) => file.endsWith(`/${name}`));
}

test.each(DOCS)('every file and folder that %s names is there', (doc) => {
  const paths = namesIn(doc).filter(
    (name) => /^[\w./-]+(\.(ts|tsx|tsv|css|json|html|md)|\/)$/.test(name) && basename(name) !== '.md',
  );
  expect(paths.filter((name) => !ELSEWHERE.test(name) && !isThere(name))).toEqual([]);
});

test('the documents are read, and name files', () => {
  expect(DOCS).toEqual(expect.arrayContaining(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/storage.md']));
  expect(DOCS.flatMap(namesIn).filter(isThere).length).toBeGreaterThan(200);
});

test('every npm script that they name is there', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: object }; // ours
  const named = DOCS.flatMap((doc) =>
    [...readFileSync(ROOT + doc, 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
