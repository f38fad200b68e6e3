import { neededAir } from '../letter-room/index.ts';
import type { WordStyle } from './draw-words.ts';

/** The mean width of a letter of a reading, in its ems. */
const LETTER = 0.53;
/** A reading's size in ems of its text, as `article-words.css` has it. */
const SIZE = { head: 0.45, body: 0.58 } as const;
/** Room between letters where no reading needs any, in hundredths of an em. */
const PLAIN_AIR = 10;

/** Gives a part the letter spacing that lets its readings stand apart evenly. It follows from text and script: set once for each. */
export function setAir(part: HTMLElement, text: string, script: WordStyle['script']): void {
  if (part.dataset.air === script) return;
  part.dataset.air = script;
  part.style.setProperty('--air', `${Math.max(PLAIN_AIR, neededOf(part, text, script)) / 100}em`);
}

/** In hundredths of an em. */
function neededOf(part: HTMLElement, text: string, script: WordStyle['script']): number {
  if (script !== 'pinyin') return 0;
  const size = part.localName === 'h1' ? SIZE.head : SIZE.body;
  return neededAir(text, { script, density: 'comfortable', size, letter: LETTER });
}
