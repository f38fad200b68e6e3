/** How wide labels are: the widths of single letters, added up. Labels are set without kerning, so that this is exact. */

/** The script of a label, which decides on its font. */
export type LabelScript = 'pinyin' | 'zhuyin';

/** The font of labels: generic families, and the language that selects the fonts behind them. */
export interface LabelFace {
  readonly family: string;
  readonly lang: string;
}

/**
 * Generic families only: under any other name a page may define a font, with a file for each letter, and its
 * server would be asked for the letters of our labels.
 */
const FAMILIES = ['system-ui, sans-serif', 'sans-serif'] as const;
const LANGUAGES: Readonly<Record<LabelScript, string>> = { pinyin: 'zh-Hans', zhuyin: 'zh-Hant' };

const MEASURE_PX = 100;
const LETTERS =
  "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǘǚǜüABCDEFGHIJKLMNOPQRSTUVWXYZĀÁÀÉÈŌÓÒ'’ ;,-.…";
const BOPOMOFO = 'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩˊˇˋ˙';
/** Letters as running pinyin has them: they tell a narrow font from a wide one. */
const SAMPLE = 'zhōngguójīntiāndexīnwénbàodàoshìjièshàngzuìhǎodelǜyóu';

/** A context with a language (not in lib.dom yet), like the element of the labels. */
type Measuring = OffscreenCanvasRenderingContext2D & { lang?: string };

let context: Measuring | null | undefined;
/** The present settings of the context: setting it again for each letter costs more than measuring. */
let contextFace: LabelFace | undefined;
const faces = new Map<LabelScript, LabelFace>();
const widths = new Map<LabelFace, Map<string, number>>();

/** The font for a script: the narrowest of those that a page can't define, as pinyin is wider than its words. */
export function labelFace(script: LabelScript): LabelFace {
  let face = faces.get(script);
  if (!face) {
    const lang = LANGUAGES[script];
    const candidates = FAMILIES.map((family): LabelFace => ({ family, lang }));
    const wide = candidates.map((candidate) => widthIn(SAMPLE, candidate));
    face = candidates[wide.indexOf(Math.min(...wide))] ?? { family: FAMILIES[0], lang };
    faces.set(script, face);
  }
  return face;
}

/** A text's width in ems of a script's labels. */
export function textWidth(text: string, script: LabelScript): number {
  return widthIn(text, labelFace(script));
}

/** The mean width of a letter of pinyin, in ems. */
export function meanLetter(): number {
  return textWidth(SAMPLE, 'pinyin') / SAMPLE.length;
}

/** Measures the letters of readings while idle: the first use is slow. */
export function warmLabelText(script: LabelScript): void {
  textWidth(script === 'zhuyin' ? BOPOMOFO : LETTERS, script);
}

function widthIn(text: string, face: LabelFace): number {
  let known = widths.get(face);
  if (!known) {
    known = new Map();
    widths.set(face, known);
  }
  let width = 0;
  for (const letter of text) {
    let own = known.get(letter);
    if (own === undefined) {
      own = measure(letter, face);
      known.set(letter, own);
    }
    width += own;
  }
  return width;
}

/** How far a text's ink extends above and below its line box, as high as its font size; in ems, negative inside. */
export interface TextExtent {
  readonly over: number;
  readonly under: number;
}

const inks = new Map<LabelFace, Map<string, TextExtent>>();
/** Used where nothing can be measured. */
const USUAL_INK: TextExtent = { over: 0.1, under: 0.12 };

/** The ink of a text in a label font: marks over capital letters extend above the line box, `a` stays inside. */
export function textInk(text: string, script: LabelScript): TextExtent {
  const face = labelFace(script);
  let known = inks.get(face);
  if (!known) {
    known = new Map();
    inks.set(face, known);
  }
  let ink: TextExtent = { over: -1, under: -1 };
  for (const letter of text) {
    let own = known.get(letter);
    if (!own) {
      own = measureInk(letter, face);
      known.set(letter, own);
    }
    ink = { over: Math.max(ink.over, own.over), under: Math.max(ink.under, own.under) };
  }
  return ink;
}

function measureInk(letter: string, face: LabelFace): TextExtent {
  const metrics = measured(letter, face);
  if (!metrics) return USUAL_INK;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = metrics;
  const baseline = MEASURE_PX / 2 + (ascent - descent) / 2;
  return {
    over: (metrics.actualBoundingBoxAscent - baseline) / MEASURE_PX,
    under: (metrics.actualBoundingBoxDescent + baseline) / MEASURE_PX - 1,
  };
}

function measure(letter: string, face: LabelFace): number {
  const metrics = measured(letter, face);
  return metrics ? metrics.width / MEASURE_PX : 0.55;
}

function measured(letter: string, face: LabelFace): TextMetrics | undefined {
  if (context === undefined) context = createContext();
  if (!context) return undefined;
  if (contextFace !== face) {
    context.lang = face.lang;
    context.font = `${MEASURE_PX}px ${face.family}`;
    context.fontKerning = 'none';
    contextFace = face;
  }
  return context.measureText(letter);
}

/** Tests of layout run where there is no canvas. */
function createContext(): Measuring | null {
  return typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
}
