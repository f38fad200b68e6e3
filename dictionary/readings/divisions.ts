import { capitalised } from '../lexicon/index.ts';
import type { Syllable } from '../types.ts';

/** Ends the name of a part of a country. */
const DIVISION = /(?:[^联治地特政][市县縣区區镇鎮乡鄉省州盟]|[^前后後左右中]旗)$/;

/** 黄岩区 is written Huángyán Qū (GB/T 16159), in CC-CEDICT as one segment; changes `parts`. */
export function capitaliseDivision(headword: string, parts: Syllable[]): void {
  const [first = '', ...more] = parts;
  const last = more.at(-1);
  if (last === undefined || more.length < 2 || !DIVISION.test(headword)) return;
  if (/^[A-Z]/.test(first) && !more.some((part) => /^[A-Z]/.test(part)))
    parts[parts.length - 1] = capitalised(last);
}
