import { formatSyllable, type Token } from '../../dictionary/index.ts';
import type { Label } from '../shared/messages.ts';

/** What is drawn over a text's tokens: those that have pinyin, cut by characters where that can be told. */
export function toLabels(tokens: readonly Token[]): Label[] {
  return tokens
    .filter((token) => token.pinyin !== '')
    .map((token): Label => [token.start, token.end, splitPinyin(token)]);
}

/**
 * A word's pinyin by characters, so that a word broken over two lines has its own part on each:
 * `Xī'ān` -> `Xī`, `'ān`. What stands between two syllables goes with the second. A word with letters or figures
 * in it (`卡拉OK`) stays in one piece.
 */
export function splitPinyin({ text, pinyin, reading }: Pick<Token, 'text' | 'pinyin' | 'reading'>): string[] {
  if ([...text].length !== reading.length) return [pinyin];
  const pieces: string[] = [];
  const lower = pinyin.toLowerCase();
  let done = 0;
  for (const syllable of reading) {
    const written = formatSyllable(syllable).toLowerCase();
    const at = lower.indexOf(written, done);
    if (at < 0 || at - done > 1) return [pinyin];
    pieces.push(pinyin.slice(done, at + written.length));
    done = at + written.length;
  }
  return done === pinyin.length ? pieces : [pinyin];
}
