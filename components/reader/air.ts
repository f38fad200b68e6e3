import { neededAir } from '../letter-room/index.ts';
import type { WordStyle } from './draw-words.ts';

/** The mean width of a letter of a reading, in its ems. */
const LETTER = 0.53;
/** A reading's size in ems of its text, as `article-words.css` has it. */
const SIZE = { head: 0.45, body: 0.58 } as const;
/** Room between letters where no reading needs any, in hundredths of an em. */
const PLAIN_AIR = 10;

/** The letter spacing that lets the readings of a part stand apart evenly, a CSS length. */
export function airOf(part: HTMLElement, text: string, script: WordStyle['script']): string {
  if (script !== 'pinyin') return `${PLAIN_AIR / 100}em`;
  const size = part.localName === 'h1' ? SIZE.head : SIZE.body;
  const needed = neededAir(text, { script, density: 'comfortable', size, letter: LETTER });
  return `${Math.max(PLAIN_AIR, needed) / 100}em`;
}
