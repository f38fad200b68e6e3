/** Search over the reader's dictionaries as one types: each letter more reads and looks through less, and finds the same. */
import { expect, test } from 'vitest';
import { CedictFile, packDictionary, UserSearch } from '../../dictionary/index.ts';
import { SearchedTexts } from '../../entrypoints/background/searched-texts.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';

const dictionary = { id: 'a', name: 'a', isOn: true, entries: 1, bytes: 1 };
const SYLLABLES = ['zhong1', 'guo2', 'yin2', 'hang2', 'lu:4', 'se4', 'xing2'];
const WORDS = [
  'bank',
  'banks',
  'a bank',
  'banking',
  'zhonghua',
  'run',
  'to run',
  'green',
  'x-ray',
  'embankment',
];

/** A dictionary of some blocks, and a reader that counts what is read of it. */
function createTexts(maxUnits?: number) {
  const lines = Array.from({ length: 4000 }, (_, at) => {
    const [one, two] = [SYLLABLES[at % 7], SYLLABLES[(at >> 3) % 7]];
    const form = String.fromCharCode(0x4e00 + (at >> 4), 0x5e00 + (at % 97));
    return `${form} [${one} ${two}] /${WORDS[at % 10]} ${at} of a list that has many lines/${WORDS[(at >> 9) % 10]}/`;
  });
  const file = new CedictFile(lines.join('\n'), 'a.u8');
  while (file.read(1000) < 1);
  const { blocks } = packDictionary(file.entries);
  expect(blocks.length).toBeGreaterThan(6);
  const read: number[] = [];
  const readBlocks = async (_id: string, numbers: readonly number[]) => {
    read.push(...numbers);
    return numbers.map((number) => ({ number, text: blocks[number] ?? '' }));
  };
  const texts = new SearchedTexts({ readBlocks }, maxUnits);
  const search = async (query: string): Promise<readonly string[]> => {
    const work = new UserSearch(query, { lexicon: LEXICON, dictionary: DICTIONARY });
    const found = await texts.search(work, [{ dictionary, blocks: blocks.length }]);
    return found.map(({ entry, score }) => `${entry.simplified} ${entry.gloss} ${score}`);
  };
  return { search, read, texts, blocks };
}

/** A word typed letter by letter. */
const typed = (word: string): string[] => [...word].map((_, at, all) => all.slice(0, at + 1).join(''));

test.each([
  'zhongguo',
  'zhong1guo2',
  'zgx',
  'bank',
  'to run',
  'lvse',
  'lüse',
  'yin hang',
  'green 7',
  '丁帀',
  '一帀',
])('%s, letter by letter, finds what each query finds by itself', async (word) => {
  const { search } = createTexts();
  for (const query of typed(word))
    expect(await search(query), query).toEqual(await createTexts().search(query));
});

test('texts are read once while there is room, and again after nobody searched', async () => {
  const { search, read, texts, blocks } = createTexts();
  for (const query of ['zhong', 'bank', 'run']) await search(query);
  expect(read).toHaveLength(blocks.length);
  texts.forget();
  await search('zhong');
  expect(read).toHaveLength(2 * blocks.length);
});

test('without room, a longer query reads only what may hold it', async () => {
  const { search, read, blocks } = createTexts(0);
  const countRead = async (query: string): Promise<number> => {
    const before = read.length;
    await search(query);
    return read.length - before;
  };
  expect(await countRead('green 77')).toBe(blocks.length);
  expect(await countRead('green 777')).toBeLessThan(blocks.length);
  expect(await countRead('green 7777')).toBe(1);
  expect(await countRead('zhong')).toBe(blocks.length);
});

test('a block that can’t be read has nothing, and is asked for with the next letter', async () => {
  const state = { fails: true };
  const { blocks } = createTexts();
  const texts = new SearchedTexts({
    readBlocks: async (_id, numbers) => {
      if (state.fails) throw new Error('broken');
      return numbers.map((number) => ({ number, text: blocks[number] ?? '' }));
    },
  });
  const search = (query: string) =>
    texts.search(new UserSearch(query, { lexicon: LEXICON, dictionary: DICTIONARY }), [
      { dictionary, blocks: blocks.length },
    ]);
  expect(await search('ban')).toEqual([]);
  state.fails = false;
  expect(await search('bank')).not.toEqual([]);
});
