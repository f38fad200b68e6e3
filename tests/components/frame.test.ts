import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockFrame,
  isUpright,
  probedFrame,
  toLocal,
  uprightFrame,
} from '../../components/annotator/frame.ts';

/** The bounds of a rectangle as a browser tells them: of its four corners, as the frame shows them. */
function boundsOf(rect: { left: number; top: number; width: number; height: number }, frame: BlockFrame) {
  const corners = [0, rect.width].flatMap((dx) =>
    [0, rect.height].map((dy) => {
      const [x, y] = [rect.left + dx, rect.top + dy];
      return [
        frame.x + frame.across[0] * x + frame.down[0] * y,
        frame.y + frame.across[1] * x + frame.down[1] * y,
      ] as const;
    }),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, width: right - left, height: bottom - top } as DOMRect;
}

const rect = { left: 40, top: 100, width: 48, height: 22 };

describe('toLocal', () => {
  test.each([
    ['as it is', uprightFrame({ left: 10, top: 20 }, 1)],
    ['zoomed', uprightFrame({ left: 10, top: 20 }, 2.5)],
    ['stretched', { x: 5, y: 6, across: [2, 0], down: [0, 0.5] }],
    ['turned by a quarter', { x: 5, y: 6, across: [0, 1], down: [-1, 0] }],
    ['on its head', { x: 5, y: 6, across: [-1, 0], down: [0, -1] }],
    ['mirrored', { x: 5, y: 6, across: [-1, 0], down: [0, 1] }],
    ['slanted', { x: 5, y: 6, across: [1, 0], down: [-0.3, 1] }],
  ] as const)('%s', (_name, frame) => {
    const local = toLocal(boundsOf(rect, frame), frame, 16);
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(local[side], side).toBeCloseTo(rect[side], 6);
  });

  test('rotated by any angle and scaled: the middle is exact, the width nearly so', () => {
    const length = { min: Math.fround(0.5), max: Math.fround(4), noNaN: true };
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), fc.float(length), (degrees, scale) => {
        const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
        const frame: BlockFrame = {
          x: 300,
          y: -20,
          across: [cos * scale, sin * scale],
          down: [-sin * scale, cos * scale],
        };
        const local = toLocal(boundsOf(rect, frame), frame, rect.height / 1.4);
        expect(local.left + local.width / 2).toBeCloseTo(rect.left + rect.width / 2, 4);
        expect(local.top + local.height / 2).toBeCloseTo(rect.top + rect.height / 2, 4);
        expect(local.width).toBeCloseTo(rect.width, 3);
      }),
    );
  });
});

test('probes tell how a block is shown', () => {
  const frame = probedFrame({ left: 10, top: 10 }, { left: 10, top: 210 }, { left: -190, top: 10 });
  expect(frame).toEqual({ x: 10, y: 10, across: [0, 2], down: [-2, 0] });
  expect(isUpright(frame)).toBe(false);
  expect(isUpright(uprightFrame({ left: 0, top: 0 }, 0.25))).toBe(true);
});
