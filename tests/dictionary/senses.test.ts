import { describe, expect, test } from 'vitest';
import { parseCrossReference } from '../../dictionary/index.ts';
import { chooseGloss, GLOSS_LENGTH, hasMeaning, isSurname, shortenGloss } from '../../dictionary/senses.ts';

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
    [[], ''],
  ])('of %j is %j', (senses, gloss) => expect(chooseGloss(senses, nowhere)).toBe(gloss));

  test('a pure pointer is followed', () => {
    const resolve = ({ simplified }: { simplified: string }) => (simplified === '点' ? 'a little' : '');
    expect(chooseGloss(['erhua variant of 點|点[dian3]'], resolve)).toBe('a little');
  });

  test('a pointer that says something itself is not', () => {
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
  ['', ''],
])('%s is shortened to %s', (sense, gloss) => expect(shortenGloss(sense)).toBe(gloss));

test('a long sense is cut between words', () => {
  const gloss = shortenGloss(
    'to be in a state of very considerable and entirely unexpected confusion about it all',
  );
  expect(gloss.length).toBeLessThanOrEqual(GLOSS_LENGTH + 1);
  expect(gloss).toMatch(/\w…$/);
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
