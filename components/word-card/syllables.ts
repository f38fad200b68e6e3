import { parseSyllable } from '../../dictionary/index.ts';

/**
 * Typed pinyin as numbered syllables: `'háng zhǎng'`, `'hang2 zhang3'`, `'hang2zhang3'` -> `['hang2',
 * 'zhang3']`. `undefined` if there are not `count` of them, and for what is not pinyin.
 */
export function readSyllables(typed: string, count: number): string[] | undefined {
  const words = typed
    .trim()
    .normalize('NFC')
    .replaceAll('v', 'ü')
    .split(/[\s'’·-]+|(?<=[1-5])(?=\p{L})/u)
    .filter(Boolean);
  const syllables = words.flatMap(readRun);
  if (syllables.length !== count || syllables.includes('')) return undefined;
  return syllables;
}

/** A run of letters as syllables, the longest first; `['']` if it is not pinyin. */
function readRun(run: string): string[] {
  const numbered = /^([a-zü]+|[a-z]+u:)([1-5])$/i.exec(run.toLowerCase());
  if (numbered) return [`${numbered[1]?.replace('ü', 'u:')}${numbered[2]}`];
  for (let length = Math.min(6, run.length); length > 0; length--) {
    const syllable = parseSyllable(run.slice(0, length));
    if (syllable === undefined) continue;
    if (length === run.length) return [syllable];
    const rest = readRun(run.slice(length));
    if (!rest.includes('')) return [syllable, ...rest];
  }
  return [''];
}
