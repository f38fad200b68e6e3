import { formatSyllable, type Syllable } from '../../dictionary/index.ts';

/** Tone 1 to 4, 5 for neutral; 0 for text without one: spaces, apostrophes, Latin letters. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** A part of a word's pinyin with one tone. */
export interface TonePiece {
  readonly text: string;
  readonly tone: Tone;
}

/** The tone of a numbered syllable: `'hang2'` -> 2, `'K'` -> 0. */
function toneOf(syllable: Syllable): Tone {
  const digit = /^[a-zü:]+([1-5])$/i.exec(syllable)?.[1];
  // The expression lets only 1 to 5 through.
  return digit ? (Number(digit) as Tone) : 0;
}

/**
 * Divides written pinyin into parts of one tone each, by the syllables it was written from:
 * `Xī'ān` with `['Xi1', 'an1']` -> `Xī` 1, `'` 0, `ān` 1. Text that belongs to no syllable has tone 0.
 */
export function tonePieces(pinyin: string, reading: readonly Syllable[]): TonePiece[] {
  const pieces: TonePiece[] = [];
  const add = (text: string, tone: Tone): void => {
    if (text) pieces.push({ text, tone });
  };
  const lower = pinyin.toLowerCase();
  let end = 0;
  for (const syllable of reading) {
    const written = formatSyllable(syllable).toLowerCase();
    const start = written ? lower.indexOf(written, end) : -1;
    if (start < 0) continue;
    add(pinyin.slice(end, start), 0);
    end = start + written.length;
    add(pinyin.slice(start, end), toneOf(syllable));
  }
  add(pinyin.slice(end), 0);
  return pieces;
}
