import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../dictionary/compile/compile.ts';
import { readOwnRows } from '../../dictionary/compile/own-tables.ts';
import { readSegmenterModel, SEGMENTER_PATH } from '../../dictionary/compile/segmenter-model.ts';
import { readSources, type Sources } from '../../dictionary/compile/sources.ts';
import { createDictionary, openLexicon } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON_BYTES } from './lexicon-fixture.ts';

describe('lookup', () => {
  test('gives a whole entry', () => {
    expect(DICTIONARY.lookup('銀行')).toEqual(DICTIONARY.lookup('银行'));
    expect(DICTIONARY.lookup('银行')).toEqual([
      {
        simplified: '银行',
        traditional: '銀行',
        reading: ['yin2', 'hang2'],
        pinyin: 'yínháng',
        ownSenses: [{ gloss: 'bank', partOfSpeech: 'n', says: '' }],
        senses: [{ gloss: 'bank' }],
        classifiers: ['家[jia1]', '個|个[ge4]'],
        hsk: 3,
        frequency: 7684,
        partOfSpeech: 'n',
        gloss: 'bank',
        firstSense: 0,
      },
    ]);
  });

  test('is empty where there is no entry', () => {
    for (const headword of ['', '银', '不在词典里的', '\uD840']) {
      expect(DICTIONARY.lookup(headword).length > 0).toBe(headword === '银');
    }
  });

  test.each([
    ['从', 'cong2', 'from'],
    ['里', 'li3', 'in; inside'],
    ['长', 'zhang3', ''],
    ['呼和浩特', 'Hu1 he2 hao4 te4', 'Hohhot'],
    ['大学', 'da4 xue2', 'university'],
    ['点儿', 'dian3 r5', ''],
    ['质量', 'zhi4 liang4', 'quality'],
    ['后', 'hou4', ''],
    ['後', 'hou4', ''],
    // Ours before CC-CEDICT's ordinary words of the same reading.
    ['大理', 'Da4 li3', 'Dali'],
    ['柬', 'Jian3', 'Cambodia'],
    ['海口', 'Hai3 kou3', 'Haikou'],
    ['审计署', 'Shen3 ji4 shu3', 'National Audit Office'],
  ])('%s: %s comes first', (headword, reading, gloss) => {
    const [first] = DICTIONARY.lookup(headword);
    expect(first?.reading.join(' ')).toBe(reading);
    if (gloss !== '') expect(first?.gloss).toBe(gloss);
  });

  test('a traditional headword says which simplified one it is', () => {
    const [first] = DICTIONARY.lookup('後');
    expect(first).toMatchObject({ simplified: '后', traditional: '後' });
    const both = DICTIONARY.lookup('后').map(({ traditional }) => traditional);
    expect(both).toEqual(expect.arrayContaining(['后', '後']));
  });
});

describe('compiling', () => {
  const sources = readSources();

  test('gives the bytes that another run gave', { timeout: 600_000 }, () => {
    const { bytes } = compileLexicon(sources, {
      own: readOwnRows(),
      segmenter: readSegmenterModel(readFileSync(SEGMENTER_PATH)),
    });
    expect(Buffer.compare(bytes, LEXICON_BYTES)).toBe(0);
  });

  test('keeps every entry, found under both of its headwords', () => {
    const some: Sources = { ...sources, entries: sources.entries.filter((_, index) => index % 50 === 0) };
    const dictionary = createDictionary(openLexicon(compileLexicon(some).bytes));
    for (const { simplified, traditional, reading, glosses } of some.entries) {
      const shown = glosses.filter((gloss) => !gloss.startsWith('CL:')).map((gloss) => ({ gloss }));
      const expected = expect.objectContaining({ simplified, traditional, reading, senses: shown });
      expect(dictionary.lookup(simplified)).toContainEqual(expected);
      expect(dictionary.lookup(traditional)).toContainEqual(expected);
    }
  });
});
