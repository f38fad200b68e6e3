import type { Syllable } from '../../dictionary/index.ts';
import { tonePieces } from './tones.ts';

interface PinyinProps {
  readonly pinyin: string;
  readonly reading: readonly Syllable[];
}

/** Pinyin with each syllable in the colour of its tone. */
export function Pinyin({ pinyin, reading }: PinyinProps) {
  return (
    <span class="pinyin" lang="zh-Latn">
      {tonePieces(pinyin, reading).map(({ text, tone }) =>
        tone === 0 ? text : <span class={`tone-${tone}`}>{text}</span>,
      )}
    </span>
  );
}
