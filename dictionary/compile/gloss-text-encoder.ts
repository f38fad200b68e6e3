import { LONG_WORDS, SHORT_WORDS, TEXT_END, TEXT_ESCAPE, WORD } from '../lexicon/index.ts';

/** The words worth a code in these texts, the most frequent (which get the short codes) first. */
export function chooseWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const savings = ([word, count]: readonly [string, number]) => (word.length - 2) * count - word.length;
  const byText = ([a]: readonly [string, number], [b]: readonly [string, number]) => (a < b ? -1 : 1);
  return [...counts]
    .filter((row) => savings(row) > 0)
    .sort((a, b) => savings(b) - savings(a) || byText(a, b))
    .slice(0, SHORT_WORDS + LONG_WORDS)
    .sort((a, b) => b[1] - a[1] || byText(a, b))
    .map(([word]) => word);
}

const ENCODER = new TextEncoder();

/** Texts encoded end to end, and where each begins. */
export class GlossTextEncoder {
  private readonly codes: ReadonlyMap<string, readonly number[]>;
  private readonly written: number[] = [];

  constructor(words: readonly string[]) {
    this.codes = new Map(words.map((word, index) => [word, codeOf(index)]));
  }

  /** Adds a text and gives its offset. */
  add(text: string): number {
    const offset = this.written.length;
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      const code = this.codes.get(match[0]);
      if (code === undefined) continue;
      this.addPlain(text.slice(at, match.index));
      this.written.push(...code);
      at = match.index + match[0].length;
    }
    this.addPlain(text.slice(at));
    this.written.push(TEXT_END);
    return offset;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.written);
  }

  private addPlain(text: string): void {
    if (text.includes('\u0000') || text.includes('\u0001'))
      throw new RangeError(`control character in ${text}`);
    for (const segment of text.match(/\p{ASCII}+|\P{ASCII}{1,60}/gu) ?? []) {
      const bytes = ENCODER.encode(segment);
      if (segment.charCodeAt(0) < 0x80) this.written.push(...bytes);
      else this.written.push(TEXT_ESCAPE, bytes.length, ...bytes);
    }
  }
}

function codeOf(index: number): number[] {
  if (index < SHORT_WORDS) return [0x80 + index];
  const rest = index - SHORT_WORDS;
  return [0xc0 + Math.floor(rest / 255), 1 + (rest % 255)];
}
