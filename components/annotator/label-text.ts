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

/** Measures the letters that readings are written with while there is nothing else to do: the first use is slow. */
export function warmLabelText(font: string): void {
  textWidth(font === ZHUYIN_FONT ? BOPOMOFO : LETTERS, font);
}

function measure(letter: string, font: string): number {
  if (context === undefined) context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return 0.55;
  if (contextFont !== font) {
    context.font = `${MEASURE_PX}px ${font}`;
    context.fontKerning = 'none';
    contextFont = font;
  }
  return context.measureText(letter).width / MEASURE_PX;
}
