import {
  addPatternMeeting,
  type PatternMeeting,
  type SavedPattern,
} from '../../../vocabulary/patterns/index.ts';

/** 以 乡村振兴 为 抓手. */
export const MET: PatternMeeting = {
  operation: 'met',
  sentence: '多地以乡村振兴为抓手。',
  parts: [
    { role: 'mark', start: 2, end: 3 },
    { role: 'A', start: 3, end: 7 },
    { role: 'mark', start: 7, end: 8 },
    { role: 'B', start: 8, end: 10 },
  ],
  title: '乡村',
  address: 'https://news.example/1',
  time: 1_000,
};

/** A pattern saved once. */
export function makePattern(id = 'yi-wei', met: Partial<PatternMeeting> = {}): SavedPattern {
  return addPatternMeeting(undefined, { id, name: '以…为…' }, { ...MET, ...met });
}
