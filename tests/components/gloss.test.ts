import { expect, test } from 'vitest';
import { formatGloss } from '../../components/word-card/gloss.ts';

const shown = (gloss: string): string =>
  formatGloss(gloss)
    .map(({ kind, text }) => (kind === 'english' ? text : `<${kind === 'chinese' ? 'c' : 'p'} ${text}>`))
    .join('');

test.each([
  ['workshop', 'workshop'],
  ['個|个[ge4]', '<c 个> <p gè>'],
  ['家[jia1]', '<c 家> <p jiā>'],
  ['see 銀行|银行[yin2 hang2]', 'see <c 银行> <p yínháng>'],
  ['(Tw) pr. [xing4]', '(Tw) pr. <p xìng>'],
  ['abbr. for 西安[Xi1 an1], in Shaanxi', "abbr. for <c 西安> <p Xī'ān>, in Shaanxi"],
  ['used in 蹉跎[cuo1tuo2]', 'used in <c 蹉跎> <p cuōtuó>'],
  ['(bound form) 行 as in 行家', '(bound form) <c 行> as in <c 行家>'],
  ['see 綠帽子|绿帽子[lu : 4 mao4 zi5]', 'see <c 绿帽子> <p lǜmàozi>'],
  ['abbr. for 95後|95后[jiu3 wu3 hou4]', 'abbr. for <c 95后> <p jiǔwǔhòu>'],
  ['Tai-lo pr. [king]', 'Tai-lo pr. [king]'],
  ['CL:', 'CL:'],
  ['[not pinyin] at all', '[not pinyin] at all'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['', ''],
])('%s -> %s', (gloss, expected) => expect(shown(gloss)).toBe(expected));
