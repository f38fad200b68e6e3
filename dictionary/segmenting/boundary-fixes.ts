/** Boundaries that the lattice, which sees only a word's neighbours, misplaces by one character. */

import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { TRAIT } from '../names/index.ts';
import { CHARACTER } from '../text/index.ts';

const GATE = /^[门門]$/;
const PEOPLE = /^人[们們]$/;

/** Whether the boundary between two segments may be misplaced: 文旅部 门, 老 人们. */
export function isMisplaced(text: string, before: Segment, segment: Segment): boolean {
  const own = text.slice(segment.start, segment.end);
  if (PEOPLE.test(own)) return before.first === CHARACTER.han;
  return (
    GATE.test(own) && (before.traits & TRAIT.organization) !== 0 && '部'.includes(text.charAt(before.end - 1))
  );
}

/** Moves misplaced boundaries to where words meet: 文旅 部门, 老人 们. */
export function fixBoundaries(text: string, segments: readonly Segment[], lexicon: Lexicon): Segment[] {
  const fixed: Segment[] = [];
  for (const segment of segments) {
    const before = fixed.at(-1);
    if (before === undefined || !isMisplaced(text, before, segment)) {
      fixed.push(segment);
      continue;
    }
    const boundary = before.end + (segment.end - segment.start === 2 ? 1 : -1);
    const left = wordsIn(text, before.start, boundary, lexicon);
    const right = wordsIn(text, boundary, segment.end, lexicon);
    // 年轻 人们 stays where no headword is 年轻人.
    if (boundary > before.end && left.length > 1) fixed.push(segment);
    else fixed.splice(-1, 1, ...left, ...right);
  }
  return fixed;
}

/** A headword, or the characters of a span one by one. */
function wordsIn(text: string, start: number, end: number, lexicon: Lexicon): Segment[] {
  const whole = lexicon.trie.findIn(text, start, end);
  if (whole >= 0) return [segmentOf(start, end, whole)];
  const segments: Segment[] = [];
  for (let at = start; at < end; at++)
    segments.push(segmentOf(at, at + 1, lexicon.trie.findIn(text, at, at + 1)));
  return segments;
}

function segmentOf(start: number, end: number, form: number): Segment {
  return { start, end, form, first: CHARACTER.han, kind: undefined, parts: undefined, traits: 0 };
}
