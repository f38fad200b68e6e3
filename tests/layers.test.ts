/**
 * The layer rules fail the build when broken: deliberate violations, put through the linter and the compiler with
 * the settings of `npm run check`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hangjian-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[]): { failed: boolean; output: string } {
  const program = join(ROOT, 'node_modules/.bin', command);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { failed: status !== 0, output: stdout + stderr };
}

/** Writes one file into a tree like ours and lints it. */
function lint(path: string, code: string): { failed: boolean; output: string } {
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), `${code}\n`);
  return run('biome', ['lint', path]);
}

describe('imports point down, through the index', () => {
  test.each([
    ['dictionary', '../vocabulary/index.ts'],
    ['dictionary', '../components/annotator/index.ts'],
    ['dictionary', './compile/sources.ts'],
    ['dictionary', './lexicon/trie.ts'],
    ['dictionary/names', '../lexicon/trie.ts'],
    ['dictionary/names', '../training/lattice.ts'],
    ['dictionary/names', '../../vocabulary/index.ts'],
    ['dictionary/compile', '../lexicon/trie.ts'],
    ['dictionary', 'node:fs'],
    ['vocabulary', '../components/theme/index.ts'],
    ['vocabulary', '../dictionary/lexicon/trie.ts'],
    ['vocabulary', '../tests/e2e/server.ts'],
    ['seeds', '../dictionary/index.ts'],
    ['components/annotator', '../../entrypoints/shared/page-messages.ts'],
    ['components/annotator', '../../dictionary/lexicon/trie.ts'],
    ['components/annotator', 'wxt/browser'],
    ['entrypoints/popup', '../../dictionary/lexicon/lexicon.ts'],
    ['entrypoints/popup', '../../components/reader/article.ts'],
    ['components/practice', '../../vocabulary/practice/set.ts'],
    ['components/practice', '../../vocabulary/word.ts'],
    ['entrypoints/popup', '../../tests/e2e/server.ts'],
  ])('%s may not import %s', (layer, imported) => {
    const { failed, output } = lint(`${layer}/violation.ts`, `import '${imported}';`);
    expect(output).toContain('noRestrictedImports');
    expect(failed).toBe(true);
  });

  test.each([
    ['dictionary/names', '../lexicon/index.ts'],
    ['dictionary/names', './name-cues.ts'],
    ['dictionary/compile', '../lexicon/index.ts'],
    ['vocabulary', '../dictionary/index.ts'],
    ['components/annotator', '../../dictionary/index.ts'],
    ['components/reader', '../word-card/index.ts'],
    ['entrypoints/popup', '../../vocabulary/index.ts'],
    ['components/practice', '../../vocabulary/practice/index.ts'],
    ['entrypoints/popup', '../../components/vocabulary/index.ts'],
  ])('%s may import %s', (layer, imported) => {
    expect(lint(`${layer}/fine.ts`, `import '${imported}';`).output).not.toContain('noRestrictedImports');
  });
});

test('a promise left floating is refused', () => {
  const code = 'async function save(): Promise<void> {}\nexport function close(): void {\n  save();\n}';
  expect(lint('vocabulary/floating.ts', code)).toMatchObject({
    failed: true,
    output: expect.stringContaining('noFloatingPromises'),
  });
});

describe('a layer’s compiler knows only what the layer may touch', () => {
  test.each([
    ['dictionary', 'document.title'],
    ['dictionary', 'fetch("/")'],
    ['dictionary', 'console.log(1)'],
    ['vocabulary', 'localStorage.length'],
    ['vocabulary', 'setTimeout(() => 1, 1)'],
    ['components', 'browser.storage.local'],
    ['components', 'process.env'],
  ])('%s may not use %s', (layer, expression) => {
    const own = mkdtempSync(join(ROOT, 'node_modules/.layer-')); // where types are found as ours are
    try {
      writeFileSync(join(own, 'violation.ts'), `export const value: unknown = ${expression};\n`);
      const config = { extends: `../../${layer}/tsconfig.json`, include: ['violation.ts'] };
      writeFileSync(join(own, 'tsconfig.json'), JSON.stringify(config));
      const { failed, output } = run('tsc', ['-p', own]);
      expect(output).toContain(`Cannot find name '${expression.split(/[.(]/)[0]}'`);
      expect(failed).toBe(true);
    } finally {
      rmSync(own, { recursive: true });
    }
  });
});
