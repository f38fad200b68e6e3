/** Fonts that do not say which characters they draw: their text is numbers of glyphs, which look like any characters. */
import { type PageText, plainCharacters } from '../../vocabulary/page-layout/index.ts';
import { plausibility } from '../text-encoding/index.ts';

/** Text in Chinese or English is more plausible, about -1 to 1: Chinese has 0.3 and more, names alone 0.1. */
const MIN_PLAUSIBLE = 0.08;
/** The same for a font that has drawn fewer characters than so many different ones: files may have a font for a few. */
const MIN_FEW = -0.3;
const FEW_CHARACTERS = 40;

/** Pages without the text that can't be read, and how much that is. */
export interface ReadablePages {
  readonly pages: readonly PageText[];
  /** Characters that can't be read, and all. */
  readonly damaged: number;
  readonly all: number;
}

/** Leaves out what is drawn in fonts that do not tell their characters. */
export function withoutMuteFonts(pages: readonly PageText[]): ReadablePages {
  const texts = new Map<string, string[]>();
  for (const { items } of pages) {
    for (const { font, text } of items) {
      const drawn = texts.get(font);
      if (drawn) drawn.push(text);
      else texts.set(font, [text]);
    }
  }
  const mute = new Set<string>();
  let all = 0;
  let damaged = 0;
  for (const [font, drawn] of texts) {
    const text = drawn.join('').replace(/\s/gu, '');
    all += text.length;
    const isFew = new Set(text).size < FEW_CHARACTERS;
    if (plausibility(plainCharacters(text)) >= (isFew ? MIN_FEW : MIN_PLAUSIBLE)) continue;
    mute.add(font);
    damaged += text.length;
  }
  if (mute.size === 0) return { pages, damaged, all };
  const readable = pages.map((page) => ({
    ...page,
    items: page.items.filter(({ font }) => !mute.has(font)),
  }));
  return { pages: readable, damaged, all };
}
