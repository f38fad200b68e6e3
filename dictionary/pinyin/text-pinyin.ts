import type { Token } from '../types.ts';

/** Chinese punctuation and its replacement in a line of pinyin. */
const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '“': '“',
  '”': '”',
  '（': '(',
  '）': ')',
  '《': '“',
  '》': '”',
  '…': '…',
};
const OPENING = /^[“(]/;

/** A text in pinyin, words separated, punctuation as in English: `Chēngdào, wǒmen …`. */
export function writePinyin(tokens: readonly Pick<Token, 'text' | 'pinyin'>[]): string {
  let line = '';
  let joins = true;
  for (const { text, pinyin } of tokens) {
    const written =
      pinyin ||
      [...text]
        .map((mark) => MARKS[mark] ?? mark)
        .join('')
        .trim();
    if (written === '') continue;
    const isMark = pinyin === '' && /^[\p{P}\p{S}]/u.test(written) && !OPENING.test(written);
    line += joins || isMark ? written : ` ${written}`;
    joins = pinyin === '' && OPENING.test(written);
  }
  return line.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
