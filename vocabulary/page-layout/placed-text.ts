/** Text of a page as a file places it. Points, from the left and from the top; `top < bottom`. */

/** Where something stands on its page. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Some characters that are drawn one after the other. */
export interface TextItem extends PageBox {
  readonly text: string;
  /** Size of the font, points. */
  readonly size: number;
  readonly font: string;
  /** Written from top to bottom. */
  readonly vertical: boolean;
}

/** All text of a page, in the order in which it is drawn. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

/** Characters in a line; in a headline from top to bottom, those of all its lines. */
export interface Line extends PageBox {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly vertical: boolean;
}

/** A part of a document, in reading order. */
export interface LayoutPart {
  readonly role: 'headline' | 'subhead' | 'paragraph' | 'caption';
  readonly text: string;
  /** The page on which it begins, counted from 1. */
  readonly page: number;
}

export const widthOf = ({ left, right }: PageBox): number => right - left;
export const heightOf = ({ top, bottom }: PageBox): number => bottom - top;

/** By how much two boxes overlap from left to right; negative for the gap between them. */
export const overlapAcross = (a: PageBox, b: PageBox): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** By how much two boxes overlap from top to bottom; negative for the gap between them. */
export const overlapDown = (a: PageBox, b: PageBox): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** The smallest box that holds all of some. */
export function boundsOf(boxes: readonly PageBox[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** The value that most of the weight has, to half a point. */
export function commonest(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  let best = 0;
  let most = 0;
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}
