import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withLiteralTokens } from '../../components/theme/literal-tokens.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../components/${path}`, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = read('theme/tokens.css');
/** The sheets that `word-card/card.css` imports. */
const cardSheets = [...read('word-card/card.css').matchAll(/@import "\.\/([^"]+)"/g)].map(
  ([, name = '']) => name,
);

test.each([
  ['color: var(--ink)', 'color: light-dark(#1d1b18, #ece8df)'],
  ['font: 400 14px / 1.5 var(--latin)', 'font: 400 14px / 1.5 system-ui, sans-serif'],
  ['border-radius: var(--radius-float)', 'border-radius: 12px'],
  [
    'max-height: min(460px, var(--unknown, calc(100vh - 16px)))',
    'max-height: min(460px, calc(100vh - 16px))',
  ],
  [
    'box-shadow: var(--float)',
    'box-shadow: 0 1px 2px light-dark(rgb(0 0 0 / 7%), rgb(0 0 0 / 40%)), 0 12px 32px light-dark(rgb(29 27 24 / 14%), rgb(0 0 0 / 60%))',
  ],
])('%s -> %s', (css, literal) => {
  expect(withLiteralTokens(css, tokens)).toBe(literal);
});

test('minified tokens are read too', () => {
  const minified = ':root{--ink:light-dark(#000,#fff);--a:1px}@media print{:root{--a:0}}';
  expect(withLiteralTokens('a{color:var(--ink);width:var(--a)}', minified)).toBe(
    'a{color:light-dark(#000,#fff);width:1px}',
  );
});

test('on a page of others the card names no custom property and no font that a page can define', () => {
  expect(cardSheets.length).toBeGreaterThan(3);
  const css = withLiteralTokens(cardSheets.map((name) => read(`word-card/${name}`)).join(''), tokens);
  expect(css).not.toContain('var(');
  expect(css).not.toMatch(/--[\w-]+\s*:/);
  const families = [...css.matchAll(/font(?:-family)?:([^;]+);/g)].map(([, value = '']) => value);
  for (const value of families) expect(value).toMatch(/(system-ui, sans-serif|sans-serif|serif|inherit)$/);
  expect(families.join()).not.toMatch(/"|Noto|Roboto/);
});
