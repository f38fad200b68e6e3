import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../components/${path}`, import.meta.url), 'utf8');
const tokens = read('theme/tokens.css');

/** All style sheets of ours but the tokens, each with its path. */
function sheets(): [path: string, css: string][] {
  return ['components', 'entrypoints'].flatMap((folder) => {
    const root = new URL(`../../${folder}/`, import.meta.url);
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css') && path !== 'theme/tokens.css')
      .map((path): [string, string] => [path, readFileSync(new URL(path, root), 'utf8')]);
  });
}

const TEXT = ['ink', 'soft', 'accent', 'error', 'jade', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'];
const GROUNDS = ['paper', 'card'];
/** Each theme with its colours, those that hold first, and which of a pair holds. */
const THEMES = [
  ['paper', tokens, 'light'],
  ['dark', tokens, 'dark'],
  ['white', `${read('reader/themes.css')}${tokens}`, 'light'],
] as const;

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function tokenOf(theme: string, name: string, scheme: 'light' | 'dark'): string {
  const [, both, light, dark] =
    new RegExp(`--${name}: (#[0-9a-f]{6}|light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\));`).exec(theme) ?? [];
  const color = scheme === 'light' ? (light ?? both) : (dark ?? both);
  if (!color) throw new Error(`tokens.css has no colour --${name}`);
  return color;
}

test.each(THEMES)('text keeps 4.5:1 and the edges of controls 3:1 on %s', (_, theme, scheme) => {
  const token = (name: string): string => tokenOf(theme, name, scheme);
  for (const ground of GROUNDS) {
    for (const text of TEXT)
      expect(contrast(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('line-strong'), token(ground)), ground).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(token('soft'), token('accent-soft'))).toBeGreaterThanOrEqual(4.5);
});

test('text has the sizes of the tokens and no others', () => {
  const sizes = sheets().flatMap(([path, css]) =>
    [...css.matchAll(/\bfont(?:-size)?:\s*[^;]*?\b(\d+(?:\.\d+)?px)\b[^;]*/g)]
      // At least so large on a small screen; the height of a line is no size.
      .filter(([rule = '']) => !/max\([\d.]+em, 11px\)/.test(rule) && !/\/ \d+px/.test(rule))
      .map(([rule]) => `${path}: ${rule}`),
  );
  expect(sizes).toEqual([]);
});
