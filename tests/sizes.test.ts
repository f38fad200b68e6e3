/** Source files stay short enough to be read at once (CONTRIBUTING.md, “Rules”). */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MAX_LINES = 300;

/** Sources that git tracks, or would track: code and styles. Tables of data are no code (`.tsv`, `.json`). */
function sourceFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx', '*.css'];
  return execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
}

/** Whether a text has more lines than a file may have. */
const isLong = (text: string): boolean => text.trimEnd().split('\n').length > MAX_LINES;

test('a file of 301 lines is too long, one of 300 is not', () => {
  expect(isLong(`${'line\n'.repeat(MAX_LINES)}\n`)).toBe(false);
  expect(isLong('line\n'.repeat(MAX_LINES + 1))).toBe(true);
});

test(`no source file has more than ${MAX_LINES} lines`, () => {
  const files = sourceFiles().filter((file) => existsSync(join(ROOT, file)));
  expect(files.length).toBeGreaterThan(900);
  expect(files.filter((file) => isLong(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
