import { describe, expect, test } from 'vitest';
import { findSense } from '../../dictionary/compile/glosses.ts';
import { PREFERRED_SENSES } from '../../dictionary/compile/preferences.ts';
import { GLOSS_LENGTH, nameAlone, shortenGloss } from '../../dictionary/glosses/gloss-wording.ts';
import {
  chooseGloss,
  hasMeaning,
  isSurname,
  NOTHING_MORE,
  type Role,
  selectSenses,
} from '../../dictionary/glosses/senses.ts';
import { parseCrossReference } from '../../dictionary/index.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

describe('cross-references', () => {
  test.each([
    ['see 呼和浩特市[Hu1 he2 hao4 te4 Shi4]', '呼和浩特市', '呼和浩特市', 'Hu1 he2 hao4 te4 Shi4', ''],
    ['variant of 為|为[wei2]', '為', '为', 'wei2', ''],
    ['old variant of 虞[yu2]', '虞', '虞', 'yu2', ''],
    ['erhua variant of 點|点[dian3]', '點', '点', 'dian3', ''],
    ['(Tw) variant of 份[fen4]', '份', '份', 'fen4', ''],
    [
      'used in 仡佬族[Ge1 lao3 zu2], Gelao ethnic group',
      '仡佬族',
      '仡佬族',
      'Ge1 lao3 zu2',
      'Gelao ethnic group',
    ],
    ['abbr. for 哈爾濱|哈尔滨[Ha1 er3 bin1], Harbin', '哈爾濱', '哈尔滨', 'Ha1 er3 bin1', 'Harbin'],
    ['same as 赤麻鴨|赤麻鸭', '赤麻鴨', '赤麻鸭', '', ''],
    [
      'also written 黑燈瞎火|黑灯瞎火[hei1 deng1 xia1 huo3]',
      '黑燈瞎火',
      '黑灯瞎火',
      'hei1 deng1 xia1 huo3',
      '',
    ],
  ])('%s', (sense, traditional, simplified, reading, rest) => {
    expect(parseCrossReference(sense)).toEqual({ traditional, simplified, reading, rest });
  });

  test.each(['to see', 'seed', 'variant of the rule', 'used in cooking', 'bank', ''])(
    '%j is none',
    (sense) => {
      expect(parseCrossReference(sense)).toBeUndefined();
    },
  );
});

describe('the sense to show', () => {
  const nowhere = () => '';
  test.each([
    [['bank'], 'bank'],
    [['surname Zhang', 'to open up'], 'to open up'],
    [['variant of 從|从[cong2]', 'cluster'], 'cluster'],
    [['(archaic) monarch', 'empress'], 'empress'],
    [['(physics) mass', 'quality (i.e. degree of excellence)'], 'quality'],
    [['Taiwan pr. [xue4]', 'to pare'], 'to pare'],
    [['surname Shen'], 'surname Shen'],
    [['question', 'problem', 'issue'], 'question; problem; issue'],
    [['to develop', 'variant of 花[hua1]'], 'to develop'],
    [['to request', 'to require', 'requirement'], 'to request, require; requirement'],
    [['burden (of debt)', 'to bear'], 'burden; to bear'],
    [['CL:家[jia1]', 'bank'], 'bank'],
    [['to bounce', 'to bounce back', 'rebound (of stocks)'], 'to bounce, bounce back; rebound'],
    [['to say', 'to say'], 'to say'],
    [['lit. to return in a swirl of dust', 'fig. to make a comeback'], 'to make a comeback'],
    [['classifier for people', 'name'], 'name'],
    [['(literary) hence', 'to use'], 'to use'],
    [[], ''],
  ])('of %j is %j', (senses, gloss) => expect(chooseGloss(senses, nowhere)).toBe(gloss));

  test('a sense that is only a reference is followed', () => {
    const resolve = ({ simplified }: { simplified: string }) => (simplified === '点' ? 'a little' : '');
    expect(chooseGloss(['erhua variant of 點|点[dian3]'], resolve)).toBe('a little');
  });

  test('a reference with a meaning of its own is not', () => {
    expect(chooseGloss(['abbr. for 哈爾濱|哈尔滨[Ha1 er3 bin1], Harbin'], () => 'wrong')).toBe('Harbin');
  });
});

test.each([
  ['(literary) to go; to travel', 'to go; to travel'],
  ['(completed action marker)', 'completed action marker'],
  ['(joining two nouns) and; together with (Taiwan pr. [han4])', 'and; together with'],
  ['Shanghai municipality (abbr. to 滬|沪[Hu4])', 'Shanghai municipality'],
  [
    'Saihan, a district of Hohhot City 呼和浩特市[Hu1 he2 hao4 te4 Shi4], Inner Mongolia',
    'Saihan, a district of Hohhot City',
  ],
  ['pagoda (abbr. for 塔婆[ta3 po2], a loanword from Sanskrit stūpa)', 'pagoda'],
  ['abbr. for Hubei Province 湖北省[Hu2 bei3 Sheng3]', 'Hubei Province'],
  ['lit. to roll the sleeves up; fig. to set to work', 'to set to work'],
  ['cross a river in the same boat (idiom); fig. to share interests', 'to share interests'],
  ['classifier indicating a small amount or number: some, a few, several', 'some, a few, several'],
  ['(used in the names of grand buildings such as 百老匯大廈)', 'used in the names of grand buildings'],
  ['', ''],
])('%s is shortened to %s', (sense, gloss) => expect(shortenGloss(sense)).toBe(gloss));

test('a long sense is cut between words', () => {
  const gloss = shortenGloss(
    'to find oneself suddenly surrounded by considerable and entirely unexpected confusion',
  );
  expect(gloss.length).toBeLessThanOrEqual(GLOSS_LENGTH + 1);
  expect(gloss).toMatch(/\w…$/);
});

test.each([
  ['to accept an applicant who has passed an examination at a university', /examination…$/],
  ['county-level city in the mountains, known for its very old bridges', /mountains$/],
])('%j ends with a phrase', (sense, end) => expect(shortenGloss(sense)).toMatch(end));

const PLAN = ['to plan', 'plan', 'classifier for plans', '(old) to draw', 'scheme'];
test.each<[picks: number[], role: Role | undefined, gloss: string, first: number]>([
  [[], undefined, 'to plan; plan; scheme', 0],
  [[], 'noun', 'plan; scheme; to plan', 1],
  [[], 'verb', 'to plan; plan; scheme', 0],
  [[], 'classifier', 'classifier for plans', 2],
  [[4], undefined, 'scheme', 4],
  [[1], undefined, 'plan; scheme', 1],
  [[1, NOTHING_MORE], undefined, 'plan', 1],
  [[4, 0], undefined, 'scheme; to plan', 4],
  [[4, 0], 'verb', 'to plan; scheme', 0],
  [[3], undefined, 'to draw', 3],
])('picks %j as a %s: %s', (picks, role, gloss, first) => {
  expect(selectSenses(PLAN, { picks, role })).toEqual({ gloss, first });
});

test.each([
  ['Heze, prefecture-level city in Shandong Province', 'Heze'],
  ['Haikou, prefecture-level city and capital…', 'Haikou'],
  ['El Paso, Texas', 'El Paso'],
  ['Jialing River in Sichuan', 'Jialing River'],
  ['Huimin District of Hohhot city', 'Huimin District'],
  ['Ministry of Science, Technology and Industry', 'Ministry of Science, Technology and Industry'],
  ['He County or Hexian', 'He County'],
  ['Banqiao or Panchiao city in Taiwan', 'Banqiao'],
  ['northern Xinjiang', 'northern Xinjiang'],
])('%s: the name is %s', (gloss, name) => expect(nameAlone(gloss)).toBe(name));

test('an entry without senses has no first one', () => {
  expect(selectSenses(['CL:家[jia1]'])).toEqual({ gloss: '', first: -1 });
});

describe('in a sentence', () => {
  test.each([
    ['他的家很大', '家', 'home'],
    ['提出新的要求', '要求', 'requirement'],
    ['将要求各地', '要求', 'require; ask'],
    ['进行报告', '报告', 'report'],
    ['他报告了情况', '报告', 'report'],
    ['一个计划', '计划', 'plan'],
    ['已计划好', '计划', 'plan'],
    ['网友留言', '网友', 'netizen'],
    ['吃到黄牌', '黄牌', 'yellow card'],
    ['系统升级', '升级', 'upgrade'],
    ['门槛降低', '门槛', 'threshold'],
    ['小康水平', '小康', 'moderately'],
    ['質量很好', '質量', 'quality'],
    ['推廣經驗', '推廣', 'promote'],
    ['公路上的车', '上', 'on; in'],
    ['支持改革', '支持', 'support'],
    ['大家都来', '大家', 'everyone'],
    ['院长来了', '院长', 'president; dean'],
    ['他靠父母', '靠', 'depend on'],
  ])('%s: %s is %j', (sentence, word, gloss) => {
    const token = DICTIONARY.annotate(sentence).find(({ text }) => text === word);
    expect(token?.gloss.slice(0, gloss.length)).toBe(gloss);
  });

  test('the card marks the sense that is shown', () => {
    const [entry] = DICTIONARY.lookup('水平');
    expect(entry?.senses[entry.firstSense ?? -1]?.gloss).toMatch(/^a standard; a level/);
  });
});

test('every sense preferred by hand is in the dictionary', () => {
  for (const [headword, preferred] of PREFERRED_SENSES) {
    const senses = DICTIONARY.lookup(headword).map((entry) => entry.senses.map(({ gloss }) => gloss));
    for (const name of preferred.replace(/!$/, '').split('+')) {
      expect(
        senses.some((glosses) => findSense(glosses, name) >= 0),
        `${headword} ${name}`,
      ).toBe(true);
    }
  }
});

test.each([
  [['surname Zhang'], true, false],
  [['Li (surname)'], true, false],
  [['surname Zhang', 'to open'], false, true],
  [['see 點[dian3]'], false, false],
])('%j: surname %s, meaning %s', (senses, surname, meaning) => {
  expect(isSurname(senses)).toBe(surname);
  expect(hasMeaning(senses)).toBe(meaning);
});
