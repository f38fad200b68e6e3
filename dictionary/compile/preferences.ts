/**
 * Where CC-CEDICT's order is not that of newspapers: which of its readings or senses comes first for words that every
 * page has. Chosen by hand from the 300 most frequent forms of several readings and from the words of the practice
 * pages; everything rarer is left to the rules of ranking.ts and senses.ts.
 */

import { readFileSync } from 'node:fs';
import { COMMON_SENSES, NEWS_SENSES } from './news-senses.ts';

/** Form -> reading. Counted rows and dictionary order favour another in these. */
export const PREFERRED_READINGS: ReadonlyMap<string, string> = table(`
花儿 hua1 r5|告诉 gao4 su5|故事 gu4 shi5|妻子 qi1 zi5|大夫 dai4 fu5|生意 sheng1 yi5|所长 suo3 zhang3|大都 da4 du1
下调 xia4 tiao2|回调 hui2 tiao2|看好 kan4 hao3|媳妇 xi2 fu5|本事 ben3 shi5|得罪 de2 zui5|教会 jiao4 hui4
朝阳 Chao2 yang2|播种 bo1 zhong3|中式 Zhong1 shi4|落空 luo4 kong1|蒙药 Meng3 yao4|供养 gong1 yang3
尽数 jin4 shu4|好学 hao4 xue2|精神 jing1 shen2|地方 di4 fang1|兴 xing1|勒 le4|嘎 ga1|中欧 Zhong1 Ou1|包头 Bao1 tou2|蒙 meng3
`);

/**
 * A reader went through the 8,900 most frequent words of several senses that were not all shown, and noted those of
 * which a newspaper means another sense than the first: a form, a tab, names of senses as in news-senses.ts.
 */
export const SENSES_IN_NEWS = new URL('./senses-in-news.tsv', import.meta.url);

/** Simplified headword -> names of the senses to show first; see news-senses.ts. */
export const PREFERRED_SENSES: ReadonlyMap<string, string> = new Map([
  ...table(readFileSync(SENSES_IN_NEWS, 'utf8').replaceAll('\t', ' ')),
  ...table(`${COMMON_SENSES}\n${NEWS_SENSES}`),
]);

function table(text: string): Map<string, string> {
  const rows = text.split(/[|\n]/).filter((row) => row !== '');
  return new Map(rows.map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]));
}
