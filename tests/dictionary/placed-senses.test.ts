/** Senses that a rule of place tells, and what such rules leave alone: glosses/grammar-rules.ts. */
import { expect, test } from 'vitest';
import { drawnGloss } from '../../dictionary/index.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

const drawn = (text: string, word: string): string | undefined => {
  const token = DICTIONARY.annotate(text).find((one) => one.text === word);
  return token && drawnGloss(token);
};

test.each([
  ['元', '罰款三百元新台幣。', 'dollars'],
  ['元', '立法院通過普發現金一萬元', 'dollars'],
  ['元', '港府將最低工資調高至四十二元', 'dollars'],
  ['元', '便當一個一百二十元，比去年貴。', 'yuan; dollars'],
  ['元', '北京豬肉每公斤三十元', 'yuan'],
  ['元', '門票約合五十元人民幣，香港人嫌貴', 'yuan'],
  ['元', '门票一百元', 'yuan'],
  ['塊', '便當漲了十塊錢', 'yuan; dollars'],
  ['块', '他花了三块钱', 'yuan'],
  ['被', '他被推出门外。', 'be'],
  ['被', '三人被没收护照。', 'be'],
  ['被', '司机当场被依法拘留。', 'be'],
  ['被', '账户被法院冻结。', 'by'],
  ['被', '他被同事推出门外。', 'by'],
  ['被', '平台被监管部门约谈', ''],
  ['给', '护士给老人换药', 'to; for'],
  ['给', '给他打电话', 'to; for'],
  ['给', '他给我一本书', 'give'],
  ['才', '入职才三天', 'only; just'],
  ['才', '他才四十岁', 'only; just'],
  ['一', '一出门就下雨', 'as soon as'],
  ['一', '新品一上架便售罄', 'as soon as'],
  ['背', '学生背课文', 'learn by heart'],
  ['背', '她会背唐诗', 'learn by heart'],
  ['不满', '不满三岁的孩子', 'be less than'],
  ['不满', '工龄不满一年', 'be less than'],
  ['方面', '乌克兰方面表示，会谈有成果。', 'side'],
  ['方面', '平壤方面尚未回应', 'side'],
  ['领导', '由他领导的政府', 'lead'],
  ['领导', '内塔尼亚胡领导的联合政府', 'lead'],
  ['领导', '市领导检查工作', 'leader'],
  ['明确', '教育部明确，不得加收费用。', 'make clear'],
  ['明确', '新规明确了责任', 'make clear'],
  ['明确', '会议明确要求', 'clearly'],
  ['明确', '意义明确', 'clear'],
  ['中西部', '美国中西部遭遇暴雪', 'Midwest'],
  ['中西部', '美国关税冲击农业，中西部农场主叫苦', 'Midwest'],
  ['中西部', '中西部地区人才流失', 'center and west'],
  ['表示', '“我们不会放弃。”队长表示。', 'say; state'],
  ['表示', '“这并不难。”一名教练员表示。', 'say; state'],
  ['三国', '法国、德国和波兰三国', 'three countries'],
  ['三国', '三国财长举行会谈', 'three countries'],
  ['通过', '国会通过“减税法案”', 'pass; adopt'],
  ['通过', '大会通过一项决议', 'pass; adopt'],
  ['通过', '新药顺利通过二期试验', 'pass; adopt'],
  ['通过', '大坝通过竣工验收', 'pass; adopt'],
  ['通过', '通过考试选拔人才', 'through; by'],
  ['通过', '通过视频了解情况', 'through; by'],
  ['系', '火灾系人为纵火所致', 'be'],
  ['系', '网传图片系伪造', 'be'],
  ['或', '产量或再创新高', 'may'],
  ['或', '航班或进一步减少', 'may'],
  ['近', '股价创近五年新低', 'the past'],
  ['近', '近三年来的最高水平', 'the past'],
  ['近', '工程耗时近十年', 'nearly'],
  ['为', '为避免损失，他卖了房。', 'in order to'],
  ['为', '为吸引游客，景区降价。', 'in order to'],
  ['为', '志愿者为医院送货', 'for'],
  ['更', '最高法院发回，更二审改判', 'retry'],
  ['更', '更高的要求', 'more; even more'],
  ['无效', '药物治疗无效', 'ineffective'],
  ['中央', '广场中央立着雕像', 'center'],
  ['高度', '水面高度下降', 'height'],
  ['理论', '他上前理论，被打伤', 'argue'],
  ['不及', '他逃避不及，被车撞倒', 'be too late to'],
  ['让', '结果让他感到失望', 'make'],
  ['上', '士兵攻上山头', 'up; onto'],
  ['上', '七局上，客队得分', 'upper; first'],
  ['下', '八局下，主队追平', 'lower; second'],
  ['次', '第三次会议举行', ''],
  ['次', '省人大四次会议开幕', ''],
  ['高速', '列车高速驶过', 'rapidly'],
  ['高速', '在高速上堵车', 'expressway'],
  ['半天', '他找了半天', 'a long while'],
  ['反弹', '此举引发居民强烈反弹', 'backlash'],
  ['反弹', '油价大幅反弹', 'rebound'],
  ['地方', '在偏僻地方找到', 'place'],
  ['地方', '许多地方下雪', 'place'],
  ['没', '钱没了', 'be gone'],
  // Young Lin rather than Kobayashi, unless there are Japanese.
  ['小林', '小林和老赵一起回家', ''],
  ['小林', '日本选手小林夺冠', 'Kobayashi'],
  // A title in pieces tells nothing.
  ['诉', '他录了《诉衷情》', ''],
  ['将', '孩子们读《将进酒》', ''],
])('%s in %s: “%s”', (word, text, gloss) => {
  expect(drawn(text, word)).toBe(gloss);
});

test.each([
  ['更', '法院更二审改判', 'geng1'],
  ['更', '作者双更两天', 'geng1'],
  ['为', '为防止火势蔓延', 'wei4'],
  ['为', '目标为提高收入', 'wei2'],
  ['为', '创业不易，实干为要。', 'wei2'],
  ['为', '发展以安全为本，', 'wei2'],
  ['地方', '找个安静地方坐下', 'di4 fang5'],
  ['地方', '多个地方官员落马', 'di4 fang1'],
  ['外传', '外传总统将辞职', 'wai4 chuan2'],
])('%s in %s is read %s', (word, text, reading) => {
  const token = DICTIONARY.annotate(text).find((one) => one.text === word);
  expect(token?.reading.join(' ')).toBe(reading);
});
