import { describe, expect, test } from 'vitest';
import { DICTIONARY } from './lexicon-fixture.ts';

/** The names of a text: `刘冬梅 person Liú Dōngméi`. */
function names(text: string): string[] {
  return DICTIONARY.annotate(text)
    .filter(({ nameType }) => nameType !== undefined)
    .map((token) => `${token.text} ${token.nameType} ${token.pinyin}`);
}

describe('organisations', () => {
  test.each([
    ['内蒙古鑫华半导体科技有限公司生产车间里', '内蒙古鑫华半导体科技有限公司'],
    ['记者从呼和浩特市科技局获悉', '呼和浩特市科技局'],
    ['赛罕区人力资源和社会保障局发布', '赛罕区人力资源和社会保障局'],
    ['在内蒙古师范大学科学技术史研究院举行', '内蒙古师范大学科学技术史研究院'],
    ['市公安局通报', '市公安局'],
    // A brand of two characters, a word of which is a numeral or a measure.
    ['天皓新材料科技有限公司成立', '天皓新材料科技有限公司'],
    ['记者从浙江双箭橡胶有限公司获悉', '浙江双箭橡胶有限公司'],
  ])('%s', (text, expected) => {
    const found = DICTIONARY.annotate(text).filter(({ nameType }) => nameType === 'organization');
    expect(found.map((token) => token.text)).toEqual([expected]);
  });

  test('their parts stay readable', () => {
    const [token] = DICTIONARY.annotate('赛罕区财政局');
    expect(token).toMatchObject({
      text: '赛罕区财政局',
      pinyin: 'Sàihǎn Qū Cáizhèngjú',
      gloss: 'Saihan District Finance Bureau',
    });
    expect(token?.parts?.map((part) => part.text).join('|')).toBe('赛罕区|财政局');
  });

  test.each([
    ['乌克兰当局说', '乌克兰|当局'],
    ['德国工厂停产', '德国|工厂'],
    ['加沙一所学校遭袭', '加沙|一所|学校'],
    ['法国极右翼国民联盟', '法国|极右翼|国民联盟'],
    ['浙江中西部旱情', '浙江|中西部'],
    ['北京队主场战胜广东队', '北京队|主场|战胜|广东队'],
    ['廉署拘工程顾问公司', '廉署|拘'],
    ['高度重视年轻干部', '年轻干部'],
    ['问询函直指公司业绩', '直指|公司'],
    ['上交所问询函直指公司业绩', '直指|公司'],
    ['青海一在建铁路大桥施工', '在建|铁路'],
    ['韩国在建核电站', '在建|核电站'],
  ])('%s: none is longer than %s', (text, expected) => {
    const words = DICTIONARY.annotate(text).map((token) => token.text);
    expect(words.join('|')).toContain(expected);
  });

  test.each([
    ['呼和浩特市第一医院云谷院', 'Hohhot First Hospital Yunguyuan'],
    ['内蒙古浩普科技有限公司', 'Inner Mongolia Haopu Science and Technology Co., Ltd.'],
  ])('%s is no translation of its characters: %s', (text, english) => {
    expect(DICTIONARY.annotate(text)[0]?.gloss).toBe(english);
  });

  test.each(['上市公司和大型企业集团', '学生朝学校走去', '全区的医院和学校', '各部门和各局'])(
    '%s holds none',
    (text) => expect(names(text)).toEqual([]),
  );
});
