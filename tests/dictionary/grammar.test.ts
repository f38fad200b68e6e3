import { expect, test } from 'vitest';
import { compileGrammar } from '../../dictionary/compile/grammar.ts';
import { Grammar } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const GRAMMAR = new Grammar(LEXICON, compileGrammar());

/** The findings of a text, each as its id and elements: `yi-wei: 以 {A=旅游业} 为 {B=支柱}`. */
function say(text: string): string[] {
  return GRAMMAR.find(DICTIONARY.annotate(text)).map(({ id, parts }) => {
    const elements = parts.map(({ role, text: own }) => (role === 'mark' ? own : `{${role}=${own}}`));
    return `${id}: ${elements.join(' ')}`;
  });
}

test.each([
  ['市委以乡村振兴为抓手。', 'yi-wei: 以 {A=乡村振兴} 为 {B=抓手}'],
  ['該市以鄉村振興為抓手。', 'yi-wei: 以 {A=鄉村振興} 為 {B=抓手}'],
  ['部门对企业进行检查。', 'dui-jinxing: 对 {A=企业} 进行 {V=检查}'],
  ['委员会由专家组成。', 'you-zucheng: 由 {A=专家} 组成'],
])('%s', (text, finding) => expect(say(text)).toContain(finding));

test.each(['我以为比赛会推迟。', '老将军今年九十岁。', '中国队下一轮的对手是韩国队。'])(
  '%s holds none',
  (text) => expect(say(text)).toEqual([]),
);
