/** The sections that hold what entries say. */
import type { CedictEntry } from '../cedict.ts';
import { BLOCK_ENTRIES, type Section, SPAN_NONE, SPAN_SENSE } from '../format.ts';
import { bytesOf, encode } from './bytes.ts';
import { chooseWords, GlossTextEncoder } from './gloss-text-encoder.ts';

/** Texts and glosses of the entries, in their order. */
export function textSections(
  entries: readonly CedictEntry[],
  glosses: ReadonlyMap<CedictEntry, string>,
): Pick<
  Record<Section, Uint8Array>,
  'words' | 'texts' | 'textBlocks' | 'glossSpans' | 'glossEntries' | 'glossOffsets'
> {
  const texts = entries.map((entry) => entry.glosses.join('/'));
  const words = chooseWords(texts);
  const encoder = new GlossTextEncoder(words);
  const offsets = texts.map((text) => encoder.add(text));
  const spans = new Uint8Array(entries.length * 2);
  const foreign: number[] = [];
  const foreignOffsets: number[] = [];
  const placed = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const gloss = glosses.get(entry) ?? '';
    const span = spanOf(gloss, texts[index] ?? '');
    if (span !== undefined) {
      spans.set(span, index * 2);
      continue;
    }
    const offset = placed.get(gloss) ?? encoder.add(gloss);
    placed.set(gloss, offset);
    foreign.push(index);
    foreignOffsets.push(offset);
  }
  return {
    words: encode(words.join('\n')),
    texts: encoder.bytes(),
    textBlocks: bytesOf(Uint32Array.from(offsets.filter((_, index) => index % BLOCK_ENTRIES === 0))),
    glossSpans: spans,
    glossEntries: bytesOf(Uint32Array.from(foreign)),
    glossOffsets: bytesOf(Uint32Array.from(foreignOffsets)),
  };
}

/** Where a gloss stands in its entry's text, joined senses with "/" between; `undefined` where it does not. */
function spanOf(gloss: string, text: string): readonly [start: number, length: number] | undefined {
  if (gloss === '') return [0, SPAN_NONE];
  const joined = text.replaceAll('/', '; ');
  const at = joined.indexOf(gloss);
  if (at < 0) return undefined;
  // A joint is one code unit longer than the slash it stands for.
  const start = rawLength(text, at);
  const end = rawLength(text, at + gloss.length);
  if (start > 0xff) return undefined;
  if (!text.slice(start, end).includes('/') && (end === text.length || text[end] === '/'))
    return [start, SPAN_SENSE];
  return end - start < SPAN_SENSE ? [start, end - start] : undefined;
}

/** How much of a text its first `place` code units hold, once every slash is written as two. */
function rawLength(text: string, place: number): number {
  let raw = 0;
  for (let joined = 0; joined < place; raw++) joined += text[raw] === '/' ? 2 : 1;
  return raw;
}
