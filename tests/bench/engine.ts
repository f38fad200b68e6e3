/**
 * How fast the engine is: characters a second for segmenting and reading, beside other tools in the same run; how long
 * a lexicon takes to open; how big it is. Stands on its own: `node tests/bench/engine.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { compileGrammar } from '../../dictionary/compile/grammar.ts';
import { createDictionary, Grammar, openLexicon, Searcher } from '../../dictionary/index.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const ROUNDS = 20;
const require = createRequire(import.meta.url);

/** The best of some rounds, in milliseconds. */
function bestTime(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const text = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'))
  .join('\n');
const lines = text.split('\n');
const bytes = ensureLexicon();
const { cut } = require('jieba-wasm/node') as { cut: (line: string, hmm: boolean) => string[] }; // untyped entry
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const opening = bestTime(() => openLexicon(bytes));
const cold = bestTime(() => createDictionary(openLexicon(bytes)).annotate(text, { glosses: false }));
const lexicon = openLexicon(bytes);
const dictionary = createDictionary(lexicon);
const grammar = new Grammar(lexicon, compileGrammar());
const works: readonly (readonly [name: string, work: (line: string) => void])[] = [
  ['engine: words and readings', (line) => dictionary.annotate(line, { glosses: false })],
  ['engine: with glosses', (line) => dictionary.annotate(line)],
  ['engine: with grammar too', (line) => grammar.find(dictionary.annotate(line))],
  ['pinyin-pro: readings', (line) => pinyin(line, { type: 'all' })],
  ['Intl.Segmenter: words', (line) => [...segmenter.segment(line)]],
  ['jieba-wasm: words', (line) => cut(line, true)],
];
const speeds = works.map(([name, work]) => {
  const time = bestTime(() => {
    for (const line of lines) work(line);
  });
  return [name, (text.length / time) * 1000] as const;
});
const [, own = 1] = speeds[0] ?? [];

console.log(`${text.length} code units of the five seed pages, best of ${ROUNDS} rounds`);
for (const [name, speed] of speeds) {
  const ratio = (speed / own).toFixed(2);
  console.log(
    `  ${name.padEnd(30)}${Math.round(speed).toLocaleString('en').padStart(12)} a second  ${ratio} of the first`,
  );
}
const [withGlosses, withGrammar] = [speeds[1]?.[1] ?? 1, speeds[2]?.[1] ?? 0];
console.log(`with grammar: ${(withGrammar / withGlosses).toFixed(2)} of the speed with glosses`);
console.log(`lexicon: ${bytes.length} bytes raw, ${deflateRawSync(bytes, { level: 9 }).length} deflated,`);
console.log(`  ${brotliCompressSync(bytes).length} brotli; opens in ${opening.toFixed(1)} ms;`);
console.log(`  opened again and the five pages annotated in ${cold.toFixed(0)} ms`);

/** Texts that repeat one thing: the time of the long one over that of a tenth of it; 10 is linear. */
const LONG = 1_000_000;
const timeOf = (length: number, segment: string): number => {
  const source = segment.repeat(Math.ceil(length / segment.length));
  const start = performance.now();
  dictionary.annotate(source, { glosses: false });
  return performance.now() - start;
};
console.log(`${LONG} code units of one thing over ${LONG / 10} of it, 10 is linear:`);
for (const segment of ['银行行长重新行动，', '的', '重', '1,234,', 'a', '\uD800', '\uFE0F', '。', ' ']) {
  const tenth = Math.min(timeOf(LONG / 10, segment), timeOf(LONG / 10, segment));
  console.log(
    `  ${JSON.stringify(segment).padEnd(16)}${(timeOf(LONG, segment) / tenth).toFixed(1).padStart(6)}`,
  );
}

const searcher = new Searcher(openLexicon(bytes));
const reading = performance.now();
for (const _ of searcher.prepare());
console.log(`search: read in ${(performance.now() - reading).toFixed(0)} ms; then a query takes`);
for (const query of ['zhongguo', 'zhong1guo2', 'zg', '中国', 'China', 'z', 'the'])
  console.log(
    `  ${query.padEnd(12)}${bestTime(() => searcher.search(query))
      .toFixed(1)
      .padStart(6)} ms`,
  );
