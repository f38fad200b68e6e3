import { describe, expect, test } from 'vitest';
import type { AnnotateOptions } from '../../dictionary/index.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

function pinyin(text: string, options: AnnotateOptions): string {
  return DICTIONARY.annotate(text, options)
    .map((token) => token.pinyin)
    .filter((written) => written !== '')
    .join(' ');
}

describe('sandhi of 一 and 不', () => {
  test.each([
    ['一定', 'yīdìng', 'yídìng'],
    ['一起', 'yīqǐ', 'yìqǐ'],
    ['他不是', 'tā bùshì', 'tā búshì'],
    ['不好', 'bùhǎo', 'bùhǎo'],
    ['统一', 'tǒngyī', 'tǒngyī'],
    ['第一天', 'dìyī tiān', 'dìyī tiān'],
    ['不对', 'bù duì', 'bú duì'],
    ['看一看', 'kànyīkàn', 'kànyikàn'],
  ])('%s: %s, spoken %s', (text, listed, spoken) => {
    expect(pinyin(text, {})).toBe(listed);
    expect(pinyin(text, { sandhi: true })).toBe(spoken);
  });
});

describe('readings of Taiwan', () => {
  test.each([
    ['垃圾', 'lājī', 'lèsè'],
    ['星期', 'xīngqī', 'xīngqí'],
    ['学期', 'xuéqī', 'xuéqí'],
    ['研究', 'yánjiū', 'yánjiù'],
    ['人民', 'rénmín', 'rénmín'],
  ])('%s: %s, in Taiwan %s', (text, mainland, taiwan) => {
    expect(pinyin(text, {})).toBe(mainland);
    expect(pinyin(text, { taiwan: true })).toBe(taiwan);
  });
});
