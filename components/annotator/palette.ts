/** The look of labels over the text of an element: from its computed style and its background. Only reads. */

import type { Drawn } from '../../vocabulary/index.ts';
import {
  fade,
  formatColor,
  glossInk,
  isItsGround,
  labelInk,
  mix,
  parseColor,
  type Rgb,
  toneInks,
} from './label-colors.ts';
import { drawnSize, type LabelDrawing } from './label-size.ts';
import { composedParent } from './page-nodes.ts';
import type { WordLabel } from './word-label.ts';

/** How the labels over a text look. */
export interface TextLook {
  /** The text's font size in CSS pixels. */
  readonly size: number;
  /** CSS colour of its labels. */
  readonly ink: string;
  /** CSS colours of the tones 1 to 5, where they are wanted and can be told apart on the background. */
  readonly tones?: readonly string[];
  /** CSS colour of its glosses, where that is another. */
  readonly glossInk?: string;
  /** CSS colour of the dotted line of words that the reader is learning; for all others a trace. */
  readonly line: string;
  /** Its reading has no more than a trace of ink. */
  readonly unseen?: true;
}

/** The same look with no more than a trace of ink in its reading. */
export function withoutReading({ ink, tones, line, ...look }: TextLook): TextLook {
  return {
    glossInk: ink,
    ...look,
    ink: fade(ink, UNSEEN),
    ...(tones && { tones: tones.map((tone) => fade(tone, UNSEEN)) }),
    line: fade(line, UNSEEN),
    unseen: true,
  };
}

/** The fields of a label that decide how much ink it has. */
type Inked = Pick<WordLabel, 'help' | 'repeated' | 'learning' | 'pointedAt'>;

/** How text of each element looks, for one pass of measuring; each look is computed once. */
export interface Palette {
  lookOf(element: Element): TextLook;
  /** The look of a label, by how much help its word needs. */
  lookWith(look: TextLook, label: Inked): TextLook;
}

/**
 * Shares of ink. Hidden labels keep a trace that no eye sees: what is not painted, or painted without
 * ink, takes less time, which a page can measure.
 */
const UNSEEN = 0;
const FAINT = 0.4;
const LINE_INK = 0.7;

/** The shares of ink of a label's reading and gloss. */
function inkLeft(
  { help, repeated, pointedAt }: Inked,
  known: LabelDrawing['known'],
): readonly [number, number] {
  const inkOf = (drawn: Drawn, unseen: number): number => {
    if (drawn === 'hover') return pointedAt ? 1 : UNSEEN;
    if (repeated) return UNSEEN;
    if (drawn === 'faint') return FAINT;
    return drawn === 'full' ? 1 : unseen;
  };
  const { reading = 'full', meaning = 'full' } = help ?? {};
  return [inkOf(reading, known === 'faint' ? FAINT : UNSEEN), inkOf(meaning, UNSEEN)];
}

const DARK_CANVAS: Rgb = [18, 18, 18];
const LIGHT_CANVAS: Rgb = [255, 255, 255];
/** How many ancestors are searched for the background of a text. */
const MAX_DEPTH = 60;

/** Returns a function that finds the background of an element's text; `undefined` where it is a picture or unknown. */
function createGrounds(): (element: Element) => Rgb | undefined {
  const grounds = new Map<Element, Rgb | undefined>();
  const groundOf = (element: Element, depth = 0): Rgb | undefined => {
    if (grounds.has(element)) return grounds.get(element);
    const { backgroundColor, backgroundImage, backgroundClip } = getComputedStyle(element);
    const own = parseColor(backgroundColor);
    const behind = (): Rgb | undefined => {
      const parent = composedParent(element);
      if (depth > MAX_DEPTH) return undefined;
      return parent ? groundOf(parent, depth + 1) : canvasOf(element);
    };
    let ground: Rgb | undefined;
    if (isTextClip(backgroundClip)) ground = behind();
    else if (backgroundImage !== 'none' || !own) ground = undefined;
    else if (own.alpha >= 1) ground = own.rgb;
    else {
      const below = behind();
      ground = below && mix(below, own.rgb, own.alpha);
    }
    grounds.set(element, ground);
    return ground;
  };
  return (element) => groundOf(element);
}

/** Makes a palette for one pass of measuring. */
export function createPalette(drawing: Pick<LabelDrawing, 'tones' | 'known' | 'leastFont'>): Palette {
  const { tones, known } = drawing;
  const looks = new Map<Element, TextLook>();
  const inked = new Map<TextLook, Map<string, TextLook>>();
  // Colours forced by the reader are respected: labels have the colour of their text.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const groundOf = createGrounds();

  return {
    lookOf: (element) => {
      const known = looks.get(element);
      if (known) return known;
      const style = getComputedStyle(element);
      const size = drawnSize(style, drawing);
      const found = groundOf(element);
      const color = paintOf(element, style) ?? (found ? strongestOn(found) : style.color);
      const text = parseColor(color);
      const rgb = text && found && mix(found, text.rgb, text.alpha);
      const ground = rgb && found && !isForced && isItsGround(rgb, found) ? found : undefined;
      const ink = rgb && ground ? formatColor(labelInk(rgb, ground)) : color;
      const look: TextLook = {
        size,
        ink,
        ...(tones && ground && { tones: toneInks(ground).map(formatColor) }),
        ...(ground && { glossInk: formatColor(glossInk(ground)) }),
        line: fade(ink, UNSEEN),
      };
      looks.set(element, look);
      return look;
    },
    lookWith: (look, label) => {
      const [reading, gloss] = inkLeft(label, known);
      const looksOfText = inked.get(look) ?? new Map<string, TextLook>();
      inked.set(look, looksOfText);
      const name = `${reading} ${gloss} ${label.learning === true}`;
      const before = looksOfText.get(name);
      if (before) return before;
      const { ink, tones: inks, glossInk: meaning = ink } = look;
      const found: TextLook = {
        ...look,
        ink: reading < 1 ? fade(ink, reading) : ink,
        ...(inks && { tones: reading < 1 ? inks.map((tone) => fade(tone, reading)) : inks }),
        glossInk: gloss < 1 ? fade(meaning, gloss) : meaning,
        ...(label.learning && { line: fade(ink, LINE_INK) }),
        ...(reading === UNSEEN && { unseen: true }),
      };
      looksOfText.set(name, found);
      return found;
    },
  };
}

/** Text fainter than this by its own colour is painted by something else. */
const PAINTED_ALPHA = 0.2;

/** The CSS colour in which a text is seen: its own, its outline's, its shadow's, or that of the picture clipped to it. */
function paintOf(element: Element, style: CSSStyleDeclaration): string | undefined {
  const { webkitTextFillColor: fill, webkitTextStrokeColor: stroke, webkitTextStrokeWidth: width } = style;
  const isSeen = (color: string): boolean => (parseColor(color)?.alpha ?? 1) >= PAINTED_ALPHA;
  // Colours forced by the reader are those of `color` alone.
  if (matchMedia('(forced-colors: active)').matches) return style.color;
  if (isSeen(fill)) return fill;
  for (
    let at: Element | null = element, depth = 0;
    at && depth < CLIP_DEPTH;
    depth++, at = composedParent(at)
  ) {
    const { backgroundClip, backgroundImage, backgroundColor } = getComputedStyle(at);
    if (!isTextClip(backgroundClip)) continue;
    const found = [...(backgroundImage.match(COLOR) ?? []), backgroundColor].find(isSeen);
    if (found) return found;
  }
  if (Number.parseFloat(width) > 0 && isSeen(stroke)) return stroke;
  return style.textShadow.match(COLOR)?.find(isSeen);
}

/** A headline's gradient is on itself, or on a box close around it. */
const CLIP_DEPTH = 3;
const COLOR = /(?:rgba?|color)\([^()]*\)/g;

function isTextClip(backgroundClip: string): boolean {
  return /\btext\b/.test(backgroundClip);
}

function strongestOn(ground: Rgb): string {
  return formatColor(labelInk(ground, ground));
}

/** What a browser paints behind a page without a background. */
function canvasOf(root: Element): Rgb {
  const { colorScheme } = getComputedStyle(root);
  const dark =
    colorScheme === 'dark' ||
    (/dark/.test(colorScheme) && matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? DARK_CANVAS : LIGHT_CANVAS;
}
