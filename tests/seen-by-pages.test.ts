/** What a page can see of us is said once, in the same words wherever it is said. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string): string =>
  readFileSync(new URL(`../${name}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
const [, seen = ''] = /<!-- seen -->(.*)<!-- \/seen -->/.exec(read('PRIVACY.md')) ?? [];

test.each(['README.md', 'ARCHITECTURE.md'])('%s says what a page can see as PRIVACY.md does', (name) => {
  expect(seen).toContain('A page can see that we are on');
  expect(read(name)).toContain(seen.trim());
});

test('every test file that SECURITY.md names is there', () => {
  const named = [
    ...read('SECURITY.md').matchAll(/`((?:hostile|card|word|manifest)[\w-]*|tests\/[\w/.-]+)`/g),
  ].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(10);
  for (const name of new Set(named)) {
    if (/^tests\/e2e$/.test(name)) continue;
    const path = name.startsWith('tests/') ? name : `tests/e2e/${name}.spec.ts`;
    expect(() => readFileSync(new URL(`../${path}`, import.meta.url)), path).not.toThrow();
  }
});
