/** The engine and the tools it is compared with, behind the same functions. */
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import type { Dictionary } from '../../dictionary/index.ts';
import type { Reader, Splitter } from './measures.ts';

const require = createRequire(import.meta.url);

/** The engine's readings. */
export function engineReader(dictionary: Dictionary): Reader {
  return (text) => {
    const readings = new Map<number, string>();
    for (const token of dictionary.annotate(text, { glosses: false })) {
      let offset = token.start;
      let at = 0;
      for (const character of token.text) {
        if (/\p{Script=Han}/u.test(character)) readings.set(offset, token.reading[at++] ?? '');
        offset += character.length;
      }
    }
    return readings;
  };
}

/** The engine's words. */
export function engineSplitter(dictionary: Dictionary): Splitter {
  return (text) => new Set(dictionary.annotate(text, { glosses: false }).map(({ end }) => end));
}

/** pinyin-pro as it comes. */
export function pinyinProReader(text: string): ReadonlyMap<number, string> {
  const readings = new Map<number, string>();
  let offset = 0;
  for (const { origin, pinyin: syllable } of pinyin(text, { toneType: 'num', type: 'all' })) {
    readings.set(offset, syllable.replace('ü', 'u:').replace(/0$/, '5'));
    offset += origin.length;
  }
  return readings;
}

/** The browser's own segmenter. */
export function intlSplitter(): Splitter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => new Set([...segmenter.segment(text)].map(({ index, segment }) => index + segment.length));
}

/** jieba compiled to WebAssembly, with its model for unknown words. */
export function jiebaSplitter(): Splitter {
  const { cut } = require('jieba-wasm/node') as { cut: (text: string, hmm: boolean) => string[] }; // untyped entry
  return (text) => {
    const ends = new Set<number>();
    let end = 0;
    for (const word of cut(text, true)) {
      end += word.length;
      ends.add(end);
    }
    return ends;
  };
}
