/** Readings in small print above characters. */

import { type Line, overlapAcross, widthOf } from './placed-text.ts';
import { isReading } from './plain-characters.ts';

/** Small print is at most so large, in sizes of what it stands above. */
const MAX_SIZE = 0.62;
/** It is at most so far from it, in the same sizes. */
const MAX_DISTANCE = 0.6;

/** The lines without the readings that stand above them: they are no part of the text. */
export function withoutReadings(lines: readonly Line[]): Line[] {
  return lines.filter((small) => !lines.some((line) => isReadingOf(small, line)));
}

function isReadingOf(small: Line, line: Line): boolean {
  if (small.vertical !== line.vertical || small.size > MAX_SIZE * line.size || !isReading(small.text))
    return false;
  const distance = Math.min(Math.abs(line.top - small.bottom), Math.abs(small.top - line.bottom));
  return distance <= MAX_DISTANCE * line.size && overlapAcross(small, line) > 0.2 * widthOf(small);
}
