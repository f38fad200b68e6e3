/**
 * Colours of labels from the colour of their text and its background, so that every label has a contrast of 4.5:1.
 * Relative luminance and contrast as in WCAG 2. Pure.
 */

/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Contrast of small text, with a margin for rounding. */
const MIN_CONTRAST = 4.5;
const AIM = 4.55;
/** Labels are softer than their text by this share of the background, where the contrast allows it. */
const SOFTNESS = [0.3, 0.24, 0.18, 0.12, 0.06, 0];
const STEPS = 20;
/** Text that hardly differs from the background found for it must have another background. */
const NOT_ITS_GROUND = 1.5;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** Tones 1 to 5 on paper and on ink paper: the tokens of `theme/tokens.css`. */
const ON_LIGHT: readonly Rgb[] = [
  [184, 74, 0],
  [0, 122, 90],
  [0, 98, 163],
  [150, 57, 127],
  [107, 107, 107],
];
const ON_DARK: readonly Rgb[] = [
  [255, 164, 92],
  [79, 209, 165],
  [124, 192, 245],
  [228, 159, 210],
  [176, 176, 176],
];

/** Meanings, on paper and on ink paper: grey with some ochre, so that they are not taken for readings. */
const GLOSS_ON_LIGHT: Rgb = [122, 98, 40];
const GLOSS_ON_DARK: Rgb = [201, 176, 120];

/** `rgb(29, 27, 24)`, `rgba(0, 0, 0, 0.5)`, `color(srgb 1 0 0)` as computed styles write them; else `undefined`. */
export function parseColor(css: string): { readonly rgb: Rgb; readonly alpha: number } | undefined {
  const numbers = (css.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if (css.startsWith('rgb')) return { rgb: [red, green, blue], alpha };
  if (css.startsWith('color(srgb ')) return { rgb: [red * 255, green * 255, blue * 255], alpha };
  return undefined;
}

/** Writes a colour as CSS. */
export function formatColor([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
}

/** Browsers store opacity in 255 steps; text without any is not painted. */
const MIN_ALPHA = 1 / 250;

/** A CSS colour with a share of its ink, 0 to 1; at least a trace of it. */
export function fade(css: string, left: number): string {
  const { rgb, alpha } = parseColor(css) ?? {};
  if (!rgb || alpha === undefined)
    return `color-mix(in srgb, ${css} ${Math.max(left, MIN_ALPHA) * 100}%, transparent)`;
  const [red, green, blue] = rgb.map(Math.round);
  return `rgba(${red}, ${green}, ${blue}, ${Math.max(alpha * left, MIN_ALPHA)})`;
}

/** A colour mixed with a share of another. */
export function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2): number => color[i] * (1 - share) + other[i] * share;
  return [part(0), part(1), part(2)];
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = Math.round(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Whether a text can be on a background, or must be on another that was not found (a picture). */
export function isItsGround(text: Rgb, ground: Rgb): boolean {
  return contrast(text, ground) >= NOT_ITS_GROUND;
}

/** The colour of a label on a background: its text's, softened where that stays readable, strengthened where it must be. */
export function labelInk(text: Rgb, ground: Rgb): Rgb {
  for (const share of SOFTNESS) {
    const soft = mix(text, ground, share);
    if (contrast(soft, ground) >= AIM) return soft;
  }
  return strengthen(text, ground);
}

function isLight(ground: Rgb): boolean {
  return contrast(WHITE, ground) < contrast(BLACK, ground);
}

/** Colours of the tones 1 to 5 on a background. */
export function toneInks(ground: Rgb): Rgb[] {
  return (isLight(ground) ? ON_LIGHT : ON_DARK).map((ink) => strengthen(ink, ground));
}

/** The colour of meanings on a background. */
export function glossInk(ground: Rgb): Rgb {
  return strengthen(isLight(ground) ? GLOSS_ON_LIGHT : GLOSS_ON_DARK, ground);
}

/** The readable colour nearest to one, on the way to black or white. */
function strengthen(color: Rgb, ground: Rgb): Rgb {
  if (contrast(color, ground) >= AIM) return color;
  const end = contrast(WHITE, ground) > contrast(BLACK, ground) ? WHITE : BLACK;
  for (let step = 1; step < STEPS; step++) {
    const stronger = mix(color, end, step / STEPS);
    if (contrast(stronger, ground) >= MIN_CONTRAST + 0.05) return stronger;
  }
  return end;
}
