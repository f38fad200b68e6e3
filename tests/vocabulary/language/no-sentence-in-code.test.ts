/** What a reader sees stands in the files of texts: no element, attribute or sentence of the code says it. */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../import-graph.ts';

/** Pinyin of an example. */
const PINYIN = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
/** Attributes that are seen or heard. */
const SAID = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
];
/** Names, keys and signs, the same in every language. */
const NAME =
  /^(?:Hangjian|CC-CEDICT|English|HSK|Anki|Esc|Escape|Enter|Space|Shift|Ctrl|Alt|Tab|Delete|Home|End|Aa|En|[A-Z]{1,4}|[a-z]|\P{L}+)$/u;
/** Words in a row, the first with a capital: a sentence. Calls of `Error` in impossible states are for developers. */
const SENTENCE = /^[A-Z][a-z’']+(?: [\w’'“”(),-]+){2,}/;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The words that a node of the tree says, if it is one that says words. */
function wordsOf(node: Node): string[] {
  if (node.type === 'JSXText') return String(node.value).trim().split(/\s+/);
  if (
    node.type === 'JSXAttribute' &&
    isNode(node.name) &&
    SAID.includes(String(node.name.name)) &&
    isNode(node.value)
  )
    return node.value.type === 'Literal' ? [String(node.value.value)] : [];
  if (node.type === 'Literal' && typeof node.value === 'string' && SENTENCE.test(node.value))
    return [node.value];
  if (node.type === 'TemplateElement' && isText(node.value) && SENTENCE.test(node.value.raw))
    return [node.value.raw];
  return [];
}

const isText = (value: unknown): value is { raw: string } =>
  typeof value === 'object' && value !== null && 'raw' in value;

/** Whether an element says of itself that it is English in any language. */
function isEnglish(opening: unknown): boolean {
  const attributes = isNode(opening) && Array.isArray(opening.attributes) ? opening.attributes : [];
  return attributes.some(
    ({ name, value }) => isNode(name) && name.name === 'lang' && isNode(value) && value.value === 'en',
  );
}

/** All that a file says, but for the errors of impossible states. */
function saidIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(saidIn);
  if (!isNode(node)) return [];
  if (node.type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'Error') return [];
  if (node.type === 'Property' && isNode(node.key) && node.key.name === 'justification') return []; // for browsers
  if (node.type === 'JSXElement' && isEnglish(node.openingElement)) return []; // an example of what is shown
  return [...wordsOf(node), ...Object.values(node).flatMap(saidIn)];
}

test.each(['components', 'entrypoints', 'vocabulary'])('%s says nothing by itself', (folder) => {
  const said = sourceFiles(folder)
    // The gallery, which no reader sees, names its states and has data of its own.
    .filter((path) => !path.endsWith('.d.ts') && !path.startsWith('gallery/'))
    .flatMap((path) => {
      const { program } = parseSync(path, readFileSync(`${folder}/${path}`, 'utf8'));
      const words = saidIn(program).filter(
        (word) => word !== '' && !NAME.test(word) && !PINYIN.test(word) && /[A-Za-z]{2}/.test(word),
      );
      return words.map((word) => `${path}: ${word}`);
    });
  expect(said).toEqual([]);
});
