/** From the viewport's coordinates to a block's, those of its anchor, however the page zooms, rotates or skews it. */
import { composedParent } from './page-nodes.ts';

/** Where a block's anchor is in the viewport, and where its axes point there. */
export interface BlockFrame {
  readonly x: number;
  readonly y: number;
  /** One CSS pixel of the block along its x axis and its y axis, in the viewport's pixels. */
  readonly across: readonly [x: number, y: number];
  readonly down: readonly [x: number, y: number];
}

/** An upright rectangle of a block, in its own coordinates. */
export interface LocalRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Points in an anchor's coordinates: the origin, and one on either axis at this distance in CSS pixels. */
export const PROBE_PX = 100;

interface Point {
  readonly left: number;
  readonly top: number;
}

/** The frame of an upright block that is scaled. */
export function uprightFrame({ left, top }: Point, scale: number): BlockFrame {
  return { x: left, y: top, across: [scale, 0], down: [0, scale] };
}

/** The frame of a block from the measured positions of its origin and its probes. */
export function probedFrame(origin: Point, right: Point, below: Point): BlockFrame {
  const axis = ({ left, top }: Point) =>
    [(left - origin.left) / PROBE_PX, (top - origin.top) / PROBE_PX] as const;
  return { x: origin.left, y: origin.top, across: axis(right), down: axis(below) };
}

/** Whether a frame is neither turned, skewed nor mirrored. */
export function isUpright({ across, down }: BlockFrame): boolean {
  return across[1] === 0 && down[0] === 0 && across[0] > 0 && down[1] > 0;
}

/**
 * For boxes rotated by about 45°, whose bounds say little about width and height: the height of a line in ems of the text,
 * and the difference below which a box counts as one of them.
 */
const LINE_SHARE = 1.4;
const HARDLY = 0.1;

/**
 * The rectangle that appears within these bounds in a frame. Its middle is the bounds' middle; its width and height follow
 * from w = |a| width + |c| height, h = |b| width + |d| height, or from a guess at the height where those say little.
 */
export function toLocal(bounds: DOMRectReadOnly, frame: BlockFrame, textSize: number): LocalRect {
  const [a, b] = frame.across;
  const [c, d] = frame.down;
  if (b === 0 && c === 0 && a > 0 && d > 0) {
    const { left, top, width, height } = bounds;
    return { left: (left - frame.x) / a, top: (top - frame.y) / d, width: width / a, height: height / d };
  }
  const turned = a * d - b * c || 1;
  const x = (bounds.left + bounds.right) / 2 - frame.x;
  const y = (bounds.top + bounds.bottom) / 2 - frame.y;
  const middle = { x: (d * x - c * y) / turned, y: (a * y - b * x) / turned };
  const told = Math.abs(a * d) - Math.abs(b * c);
  const isTold = Math.abs(told) > HARDLY * (Math.abs(a * d) + Math.abs(b * c));
  const height = isTold
    ? (Math.abs(a) * bounds.height - Math.abs(b) * bounds.width) / told
    : textSize * LINE_SHARE;
  const width =
    Math.abs(a) >= Math.abs(b)
      ? (bounds.width - Math.abs(c) * height) / Math.abs(a)
      : (bounds.height - Math.abs(d) * height) / Math.abs(b);
  return { left: middle.x - width / 2, top: middle.y - height / 2, width, height };
}

/** Returns, for one pass, whether an element or an ancestor is rotated, skewed or scaled. Reads style. */
export function createTurnedCheck(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isTurned = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { transform, rotate, scale } = getComputedStyle(element);
    const own = isSet(transform) || isSet(rotate) || isSet(scale);
    const parent = composedParent(element);
    const answer = own || (parent !== null && isTurned(parent));
    known.set(element, answer);
    return answer;
  };
  return isTurned;
}

/** A translation alone rotates nothing: the last two figures of a matrix. */
const MOVED = /^matrix\(1, 0, 0, 1,/;

function isSet(value: string): boolean {
  return value !== 'none' && value !== '' && !MOVED.test(value);
}
