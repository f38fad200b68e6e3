import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/theme/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

const TEXT = ['ink', 'soft', 'accent', 'jade', 'tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'];
const GROUNDS = ['paper', 'card'];
const chosen = readFileSync(new URL('../../components/reader/themes.css', import.meta.url), 'utf8');
const [chosenLight = '', chosenDark = ''] = chosen.split(/(?<=^}\n)/m);
const THEMES = [
  ['paper', light],
  ['ink', dark],
  ['white', `${chosenLight}${light}`],
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

function token(theme: string, name: string): string {
  const color = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
  if (!color) throw new Error(`tokens.css has no colour --${name}`);
  return color;
}

test.each(THEMES)('text keeps 4.5:1 and the edges of controls 3:1 on %s', (_, theme) => {
  for (const ground of GROUNDS) {
    for (const text of TEXT) {
      expect(
        contrast(token(theme, text), token(theme, ground)),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(token(theme, 'line-strong'), token(theme, ground)), ground).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(token(theme, 'on-accent'), token(theme, 'accent'))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(token(theme, 'soft'), token(theme, 'accent-soft'))).toBeGreaterThanOrEqual(4.5);
});

/** The tokens of a style sheet, in their order. */
function colorsOf(sheet: string): string[] {
  return sheet.match(/--[\w-]+: [^;]+(?=;)/g) ?? [];
}

test('dark chosen in the reader is the system’s dark', () => {
  const [systemDark = ''] = dark.split('@media');
  expect(colorsOf(systemDark)).toContain('--paper: #171614');
  expect(colorsOf(chosenDark)).toEqual(colorsOf(systemDark));
});
