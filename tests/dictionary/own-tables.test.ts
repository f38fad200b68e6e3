/** Our own words, names and glosses: the format of every row, and how they join CC-CEDICT. */
import { describe, expect, test } from 'vitest';
import { mergeOwnRows } from '../../dictionary/compile/own-lexicon.ts';
import { type OwnRow, readOwnRows } from '../../dictionary/compile/own-tables.ts';
import type { Sources } from '../../dictionary/compile/sources.ts';
import type { CedictEntry } from '../../dictionary/lexicon/cedict.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

test('every row of the tables keeps the format, and none stands twice', () => {
  const rows = readOwnRows();
  const count = (table: OwnRow['table']) => rows.filter((row) => row.table === table).length;
  expect(count('glosses')).toBeGreaterThan(18_000);
  expect(count('words')).toBeGreaterThan(3000);
  expect(count('names')).toBeGreaterThan(700);
});

describe('joining CC-CEDICT', () => {
  const entry = (simplified: string, traditional: string, reading: string): CedictEntry => ({
    simplified,
    traditional,
    reading: reading.split(' '),
    glosses: ['something'],
  });
  const [after, empress] = [entry('后', '後', 'hou4'), entry('后', '后', 'hou4')];
  const [tell, apple] = [entry('告诉', '告訴', 'gao4 su5'), entry('苹果', '蘋果', 'ping2 guo3')];
  const country = entry('乡村', '鄉村', 'xiang1 cun1');
  const performer = { ...entry('大山', '大山', 'Da4 shan1'), glosses: ['Dashan (1965-), comedian'] };
  const sources: Sources = {
    entries: [after, empress, tell, apple, country, performer],
    usages: new Map(),
    hsk: new Map(),
    characterReadings: new Map(),
    countries: new Set(),
    heteronyms: new Uint8Array(0),
    senses: new Uint8Array(0),
    readCharacter: () => undefined,
  };
  const row = (table: OwnRow['table'], cells: string): OwnRow => {
    const [headword = '', traditional = '', pinyin = '', sense = '', gloss = '', says = ''] =
      cells.split('|');
    return { headword, traditional, reading: pinyin.split(' '), sense, gloss, says, table };
  };
  const { senses, added, wholes, apart } = mergeOwnRows(sources, [
    row('glosses', '后|後|hou4|loc|after; behind'),
    row('glosses', '后|后|hou4|n|empress'),
    row('glosses', '告诉||gao4 su4|v|tell'),
    row('glosses', '的||de5|part|-|links a description to its noun'),
    row('words', '乡村振兴|鄉村振興|xiang1 cun1 zhen4 xing1|n|rural revitalization'),
    row('words', '市政协|市政協|shi4 zheng4 xie2|n|city CPPCC'),
    row('words', '党委书记|黨委書記|dang3 wei3 shu1 ji5|n|Party secretary'),
    row('glosses', '大山||da4 shan1|n|mountains'),
    row('names', '苹果|蘋果|Ping2 guo3|company|Apple|US maker of phones'),
  ]);

  test('a row goes to the entry of its traditional form', () => {
    expect(senses.get(after)?.map(({ gloss }) => gloss)).toEqual(['after; behind']);
    // One reading: the second sense of 后 hou4.
    expect(senses.get(empress)).toEqual([{ key: 'n', gloss: 'empress', says: '', rank: 1 }]);
  });

  test('a neutral tone is no other reading', () => {
    expect(senses.get(tell)?.map(({ gloss }) => gloss)).toEqual(['tell']);
  });

  test('what CC-CEDICT lacks becomes an entry, in both scripts; offices of a place are no words of a text', () => {
    expect(
      [...added].map(
        ({ simplified, traditional, reading }) => `${simplified} ${traditional} ${reading.join(' ')}`,
      ),
    ).toEqual([
      '的 的 de5',
      '乡村振兴 鄉村振興 xiang1 cun1 zhen4 xing1',
      '市政协 市政協 shi4 zheng4 xie2',
      '党委书记 黨委書記 dang3 wei3 shu1 ji4',
      '大山 大山 da4 shan1',
      '苹果 蘋果 Ping2 guo3',
    ]);
    expect(wholes.has('鄉村振興')).toBe(true);
    expect([...apart]).toEqual(['市政协', '市政協']);
    expect(wholes.has('市政协')).toBe(false);
  });

  test('a name is an entry of its own beside the word', () => {
    expect(senses.get(apple)).toBeUndefined();
  });

  test('a word is an entry of its own beside a person', () => {
    expect(senses.get(performer)).toBeUndefined();
  });

  test('a bare gloss draws nothing and says what the word does', () => {
    const particle = [...added].find(({ simplified }) => simplified === '的');
    expect(particle && senses.get(particle)).toEqual([
      { key: 'part', gloss: '', says: 'links a description to its noun', rank: 0 },
    ]);
  });
});

describe('in a text', () => {
  test.each([
    ['推进乡村振兴', '乡村振兴', 'rural revitalization', 'n'],
    ['推進鄉村振興', '鄉村振興', 'rural revitalization', 'n'],
    ['发展新质生产力', '新质生产力', 'new productive forces', 'n'],
    ['行稳致远', '行稳致远', 'go steady and far', 'idiom'],
    ['被告還柙候訊', '還柙', 'remand in custody', 'v'],
    ['九局下半擊出再見安打', '再見安打', 'walk-off hit', 'n'],
    ['呎价再创新高', '呎价', 'price per square foot', 'n'],
    ['湖人险胜勇士', '勇士', 'Warriors', 'team'],
    ['多次催告无果', '无果', 'come to nothing', 'v'],
    ['地鐵因接觸網故障停運', '接觸網', 'overhead line', 'n'],
    ['寒门子弟还不起助学贷款', '还不起', "can't pay back", 'v'],
    ['由中铁建中标', '中铁建', 'CRCC', 'company'],
    ['粤西沿海有大雨', '粤西', 'western Guangdong', 'place'],
    ['一个都不能落下功课', '落下功课', 'fall behind in class', 'v'],
    ['男子被处以500元罚款', '处以', 'impose', 'v'],
    ['並處以三倍罰款', '處以', 'impose', 'v'],
    ['长沙黄花机场加开航班', '黄花机场', 'Huanghua Airport', 'place'],
    ['此舉令盟國不安', '此舉', 'this move', 'n'],
    ['陳傑憲轟出三分砲', '三分砲', 'three-run homer', 'n'],
    ['今年经上海口岸出入境', '出入境', 'entry and exit', 'n'],
    ['俄军撤出阿夫杰耶夫卡', '阿夫杰耶夫卡', 'Avdiivka', 'place'],
    ['主治医生周敏叹了口气', '叹了口气', 'sigh', 'v'],
    ['紧固件出口增长', '紧固件', 'fasteners', 'n'],
    ['连日来高温不退', '连日来', 'in recent days', 'adv'],
    ['央行调整货币政策', '货币政策', 'monetary policy', 'n'],
    ['港鐵觀塘綫鋪租下跌', '鋪租', 'shop rent', 'n'],
    ['車路士主場取勝', '車路士', 'Chelsea', 'team'],
    ['何佩珊接受質詢', '何佩珊', 'Ho Pei-shan', 'person'],
    ['让更多人受益', '更多', 'more', 'det'],
    ['行政院長聽取報告後裁示', '裁示', 'instruct; direct', 'v'],
    ['最緊要唔好輸咗條氣', '唔好', "don't", 'v'],
    ['新片昨日開畫', '開畫', 'open in cinemas', 'v'],
    ['昨晚吃了一盘干炒牛河', '干炒牛河', 'beef fried noodles', 'n'],
    ['厚勞省公布統計', '厚勞省', "Japan's health ministry", 'organization'],
    ['他毕业于浙大', '浙大', 'Zhejiang University', 'organization'],
    // Words that would cut across these.
    ['会谈在此举行', '举行', 'hold; take place', 'v'],
    ['中东部分国家减产', '中东', 'Middle East', 'name'],
    // CC-CEDICT's first sense is another: to begin sowing.
    ['該劇昨晚開播', '開播', 'start airing', 'v'],
  ])('%s: %s is %s', (text, word, gloss, partOfSpeech) => {
    const token = DICTIONARY.annotate(text).find((one) => one.text === word);
    expect(token).toMatchObject({ gloss, partOfSpeech, glossSource: 'Hangjian' });
  });

  test.each([
    ['市委书记到一线调研', '市委书记', 'city Party secretary'],
    ['村干部挨个敲门', '村干部', 'village officials'],
    ['省政府发布通知', '省政府', 'provincial government'],
    ['市场监管局工作人员', '市场监管局', 'market bureau'],
  ])('%s: %s is joined from its parts', (text, word, gloss) => {
    expect(DICTIONARY.annotate(text).find((one) => one.text === word)).toMatchObject({ gloss });
  });

  test('an office leaves the name of its place whole', () => {
    expect(DICTIONARY.annotate('呼和浩特市政协召开会议')[0]?.text).toBe('呼和浩特市政协');
  });

  test('a word that only CC-CEDICT has says so', () => {
    const [token] = DICTIONARY.annotate('负荆请罪');
    expect(token).toMatchObject({ glossSource: 'CC-CEDICT' });
    expect(token).not.toHaveProperty('partOfSpeech');
  });

  test('an entry has our senses and those of CC-CEDICT', () => {
    const [entry] = DICTIONARY.lookup('收入');
    expect(entry?.ownSenses.map(({ gloss, partOfSpeech }) => `${partOfSpeech} ${gloss}`)).toEqual(
      expect.arrayContaining(['n income']),
    );
    expect(entry?.senses.length).toBeGreaterThan(0);
    const [whole] = DICTIONARY.lookup('乡村振兴');
    expect(whole).toMatchObject({ senses: [], gloss: 'rural revitalization' });
  });
});
