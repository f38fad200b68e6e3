/**
 * Which glosses of a line can be shown, and where: they are long and their words short, so a gloss is shown only
 * where it fits as a whole, in its shortest wording if necessary. None touches another. Pure.
 */
import { type LineRoom, spread } from './label-layout.ts';

/** A word's gloss to place; the widths of its wordings, the fullest first. */
export interface GlossBox {
  /** The word's own extent. */
  readonly left: number;
  readonly right: number;
  readonly widths: readonly number[];
}

/** Which wording is shown, and its left edge. */
export interface PlacedGloss {
  readonly wording: number;
  readonly x: number;
}

/** A gloss's middle may differ from its word's middle by this share of the word's width: it is still below it. */
const MAX_SHIFT = 0.5;
/** Longer glosses are shortened at once: a gloss is not a sentence. */
const LONGEST = 26;
/** `three; 3`: the figure adds nothing. */
const FIGURE = /^\d+$/;
const ARTICLE = /^(?:to be|to|an?|the) (?=\S)/;

/** The wordings of a gloss, the fullest first: `to upgrade; to improve` -> itself, `to upgrade`, `upgrade`. */
export function glossWordings(gloss: string): string[] {
  const senses = gloss
    .replace(/\s*\([^()]*\)/g, '')
    .trim()
    .split(/;\s*/);
  const plain = senses.filter((one) => !FIGURE.test(one)).join('; ');
  const [sense = ''] = senses;
  const [phrase = ''] = sense.split(/,\s*/);
  const bare = phrase.replace(ARTICLE, '');
  const wordings = [plain, sense, phrase, bare].filter(
    (one) => one !== '' && !one.endsWith('…') && one.length <= LONGEST,
  );
  return [...new Set(wordings)];
}

/** Places the glosses of a line below their words; `undefined` where one has no room. */
export function layoutGlosses(boxes: readonly GlossBox[], room: LineRoom): (PlacedGloss | undefined)[] {
  const wording = boxes.map(() => 0);
  const isShown = (i: number): boolean => (wording[i] ?? 0) < (boxes[i]?.widths.length ?? 0);
  for (;;) {
    const shown = boxes.map((_, i) => i).filter(isShown);
    const placed = shown.map((i) => boxes[i] as GlossBox); // i is an index of boxes
    const widths = shown.map((i) => boxes[i]?.widths[wording[i] ?? 0] ?? 0);
    const xs = spread(placed, widths, room);
    const worst = findWorst(placed, { widths, xs, room });
    const at = shown[worst ?? -1];
    if (at === undefined) {
      const answer = boxes.map((): PlacedGloss | undefined => undefined);
      shown.forEach((i, k) => {
        answer[i] = { wording: wording[i] ?? 0, x: xs[k] ?? 0 };
      });
      return answer;
    }
    wording[at] = (wording[at] ?? 0) + 1;
  }
}

interface Placed {
  readonly widths: readonly number[];
  readonly xs: readonly number[];
  readonly room: LineRoom;
}

/** In a crowd in which a gloss has left its word: the gloss that exceeds its word by most. */
function findWorst(boxes: readonly GlossBox[], { widths, xs, room }: Placed): number | undefined {
  let worst: number | undefined;
  let most = 0;
  let start = 0;
  for (let i = 0; i < boxes.length; i++) {
    const end = (xs[i] ?? 0) + (widths[i] ?? 0);
    const next = xs[i + 1];
    if (next !== undefined && next - end < room.gap + 0.01) continue;
    let astray = end > room.right + 0.01 || (xs[i] ?? 0) < room.left - 0.01;
    for (let k = start; k <= i && !astray; k++) {
      const { left = 0, right = 0 } = boxes[k] ?? {};
      const shift = Math.abs((xs[k] ?? 0) + (widths[k] ?? 0) / 2 - (left + right) / 2);
      astray = shift > MAX_SHIFT * (right - left);
    }
    for (let k = start; k <= i && astray; k++) {
      const { left = 0, right = 0 } = boxes[k] ?? {};
      const excess = (widths[k] ?? 0) - (right - left);
      if (worst === undefined || excess > most) {
        worst = k;
        most = excess;
      }
    }
    start = i + 1;
  }
  return worst;
}

/** A placed reading, and the gloss that may follow it. */
export interface Follower {
  /** Where the reading starts and ends. */
  readonly start: number;
  readonly end: number;
  readonly widths: readonly number[];
}

/** Places glosses behind their readings, in the same row: the fullest wording that ends before the next reading. */
export function followReadings(readings: readonly Follower[], room: LineRoom): (PlacedGloss | undefined)[] {
  return readings.map(({ end, widths }, i): PlacedGloss | undefined => {
    const x = end + room.gap * 1.5;
    const next = readings[i + 1];
    const limit = next ? next.start - room.gap * 1.5 : room.right;
    const wording = widths.findIndex((width) => x + width <= limit);
    return wording < 0 ? undefined : { wording, x };
  });
}
