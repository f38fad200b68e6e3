/** How wide labels are: widths of single letters, added up. Labels are set without kerning, so that this is exact. */

/** Faces with narrow letters first: pinyin is wider than its words. */
export const LABEL_FONT =
  '"Segoe UI", Roboto, "Source Sans 3", "Noto Sans", "Noto Sans CJK SC", -apple-system, system-ui, sans-serif';
/** Zhuyin stands in the faces of Taiwan. */
export const ZHUYIN_FONT =
  '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans CJK SC", sans-serif';

const MEASURE_PX = 100;
const LETTERS =
  "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǘǚǜüABCDEFGHIJKLMNOPQRSTUVWXYZĀÁÀÉÈŌÓÒ'’ ;,-.…";
const BOPOMOFO = 'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩˊˇˋ˙';

let context: OffscreenCanvasRenderingContext2D | null | undefined;
/** The font that the context is set to: setting it anew for each letter costs more than measuring. */
let contextFont = '';
const widths = new Map<string, Map<string, number>>();

/** A text's width in ems of a label font. */
export function textWidth(text: string, font: string): number {
  let known = widths.get(font);
  if (!known) {
    known = new Map();
    widths.set(font, known);
  }
  let width = 0;
  for (const letter of text) {
    let own = known.get(letter);
    if (own === undefined) {
      own = measure(letter, font);
      known.set(letter, own);
    }
    width += own;
  }
  return width;
}

/** How far a text's ink reaches over the top and under the foot of its line box, as high as its font size; in ems, negative inside. */
export interface Ink {
  readonly over: number;
  readonly under: number;
}

const inks = new Map<string, Map<string, Ink>>();
/** Where nothing can be measured. */
const USUAL_INK: Ink = { over: 0.1, under: 0.12 };

/** The ink of a text in a label font: marks over capital letters reach over the line box, `a` stays inside. */
export function textInk(text: string, font: string): Ink {
  let known = inks.get(font);
  if (!known) {
    known = new Map();
    inks.set(font, known);
  }
  let ink: Ink = { over: -1, under: -1 };
  for (const letter of text) {
    let own = known.get(letter);
    if (!own) {
      own = measureInk(letter, font);
      known.set(letter, own);
    }
    ink = { over: Math.max(ink.over, own.over), under: Math.max(ink.under, own.under) };
  }
  return ink;
}

function measureInk(letter: string, font: string): Ink {
  const metrics = measured(letter, font);
  if (!metrics) return USUAL_INK;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = metrics;
  const baseline = MEASURE_PX / 2 + (ascent - descent) / 2;
  return {
    over: (metrics.actualBoundingBoxAscent - baseline) / MEASURE_PX,
    under: (metrics.actualBoundingBoxDescent + baseline) / MEASURE_PX - 1,
  };
}

/** Measures the letters that readings are written with while there is nothing else to do: the first use is slow. */
export function warmLabelText(font: string): void {
  textWidth(font === ZHUYIN_FONT ? BOPOMOFO : LETTERS, font);
}

function measure(letter: string, font: string): number {
  const metrics = measured(letter, font);
  return metrics ? metrics.width / MEASURE_PX : 0.55;
}

function measured(letter: string, font: string): TextMetrics | undefined {
  // Tests of layout run where there is nothing to draw on.
  if (context === undefined && typeof OffscreenCanvas === 'undefined') return undefined;
  if (context === undefined) context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return undefined;
  if (contextFont !== font) {
    context.font = `${MEASURE_PX}px ${font}`;
    context.fontKerning = 'none';
    contextFont = font;
  }
  return context.measureText(letter);
}
