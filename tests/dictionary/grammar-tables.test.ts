/** The tables of data/grammar: what they must hold, and that every example is found. */
import { describe, expect, test } from 'vitest';
import { compileGrammar, readGrammarPatterns } from '../../dictionary/compile/grammar.ts';
import { DATA_FOLDER, parseTable, TableError } from '../../dictionary/compile/tables.ts';
import { Grammar } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const PATTERNS = readGrammarPatterns();
const RULES = compileGrammar(PATTERNS);
const GRAMMAR = new Grammar(LEXICON, RULES);

/** In the inventory, but not recognised: nothing in a sentence marks it. */
const UNMARKED = ['topic'];
/** Found by code, as they have no fixed words. */
const WITHOUT_FRAME = ['separable-verb', 'v-redup', 'four-chars', 'passive-bare'];

test('there are at least 150 patterns, each with a frame or found without', () => {
  expect(PATTERNS.length).toBeGreaterThanOrEqual(150);
  const framed = new Set(RULES.frames.map(([number]) => PATTERNS[number]?.id));
  const bare = PATTERNS.map(({ id }) => id).filter((id) => !framed.has(id));
  expect(bare.sort()).toEqual([...UNMARKED, ...WITHOUT_FRAME].sort());
});

test('the roles of a form are explained', () => {
  for (const { id, form, roles } of PATTERNS) {
    const letters = new Set(form.match(/[A-Z]/g) ?? []);
    expect(Object.keys(roles).sort(), id).toEqual([...letters].sort());
  }
});

test('the roles of a frame are those of its pattern', () => {
  for (const [number, frame] of RULES.frames) {
    const { id = '', roles = {} } = PATTERNS[number] ?? {};
    for (const [, role = ''] of frame.matchAll(/(?:^| )([A-Z])[:-]/g))
      expect(roles, `${id}: ${frame}`).toHaveProperty(role);
  }
});

test('at least 200 verbs may stand apart, each a headword', () => {
  expect(RULES.separable.length).toBeGreaterThanOrEqual(200);
  const unlisted = RULES.separable
    .map((parts) => parts.join(''))
    .filter((word) => DICTIONARY.lookup(word).length === 0);
  expect(unlisted).toEqual([]);
});

describe('every example is found as its pattern', () => {
  const examples = PATTERNS.filter(({ id }) => !UNMARKED.includes(id)).flatMap(({ id, examples: own }) =>
    own.map(({ chinese }) => [id, chinese] as const),
  );
  test.each(examples)('%s: %s', (id, chinese) => {
    const found = GRAMMAR.find(DICTIONARY.annotate(chinese)).map((finding) => finding.id);
    expect(found).toContain(id);
  });
});

test('a row with a cell too few names its file and line', () => {
  const parse = () =>
    parseTable('# id\tframe\nyi-wei\n', {
      file: `${DATA_FOLDER}/grammar/frames.tsv`,
      columns: ['id', 'frame'],
    });
  expect(parse).toThrow(TableError);
  expect(parse).toThrow('frames.tsv, line 2');
});
