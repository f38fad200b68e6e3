/** `npm run accuracy`: how often the engine is right on the development sets, beside other tools in the same run. */
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, type Dictionary, formatSyllable, openLexicon } from '../../dictionary/index.ts';
import {
  formatShare,
  type Reader,
  type Splitter,
  scoreGlosses,
  scoreLabelled,
  scoreReadings,
  scoreWords,
} from './measures.ts';
import { type GoldSentence, type GoldWord, hasSets, readGold, readLabelled } from './sets.ts';
import { engineReader, engineSplitter, intlSplitter, jiebaSplitter, pinyinProReader } from './systems.ts';

const GOLD = ['news-dev', 'news-dev-2'];
const LABELLED = ['cpp.dev', 'g2pl.dev'];

function printTable(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  for (const [name = '', ...cells] of rows) {
    console.log(`  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(13)).join('')}`);
  }
}

/** Whether a character has several readings in the lexicon, capitals aside. */
function heteronymTest(dictionary: Dictionary): (character: string) => boolean {
  return (character) =>
    new Set(dictionary.lookup(character).map((e) => e.reading.join(' ').toLowerCase())).size > 1;
}

/** Whether none of the readings is the character's most usual one. */
function minorityTest(dictionary: Dictionary): (character: string, readings: readonly string[]) => boolean {
  const isHeteronym = heteronymTest(dictionary);
  return (character, readings) => {
    const usual = formatSyllable(dictionary.lookup(character)[0]?.reading[0] ?? '').toLowerCase();
    return isHeteronym(character) && !readings.includes(usual);
  };
}

function readingRow(name: string, read: Reader, dictionary: Dictionary): string[] {
  const sets = LABELLED.map((set) => formatShare(scoreLabelled(readLabelled(set), read)));
  const isHeteronym = heteronymTest(dictionary);
  const gold = GOLD.flatMap((set) => {
    const sentences = readGold(set);
    return [isHeteronym, minorityTest(dictionary), () => true].map((counts) =>
      formatShare(scoreReadings(sentences, read, counts)),
    );
  });
  return [name, ...sets, ...gold];
}

function wordRow(
  name: string,
  split: Splitter,
  sentences: readonly GoldSentence[],
  dictionary: Dictionary,
): string[] {
  const isHeadword = (word: GoldWord) => word.w.length > 1 && dictionary.lookup(word.w).length > 0;
  const { f1, crossing, split: cut } = scoreWords(sentences, split, isHeadword);
  return [name, f1.toFixed(1), formatShare(crossing), formatShare(cut)];
}

function main(): void {
  if (!hasSets()) {
    console.log('accuracy: ../shared/data is not there, so there is nothing to measure on');
    return;
  }
  const dictionary = createDictionary(openLexicon(ensureLexicon()));
  printTable(
    'readings, % right (the model was trained on cpp.dev and g2pl.dev: dictionary/compile/models/heteronyms.md has them held out)',
    [
      [
        '',
        ...LABELLED,
        ...GOLD.flatMap((set) => [`${set.slice(5)} het`, `${set.slice(5)} minor`, `${set.slice(5)} all`]),
      ],
      readingRow('engine', engineReader(dictionary), dictionary),
      readingRow('pinyin-pro', pinyinProReader, dictionary),
    ],
  );
  for (const set of GOLD) {
    const sentences = readGold(set);
    printTable(`words, ${set}`, [
      ['', 'F1', 'crossing %', 'split %'],
      wordRow('engine', engineSplitter(dictionary), sentences, dictionary),
      wordRow('Intl.Segmenter', intlSplitter(), sentences, dictionary),
      wordRow('jieba-wasm', jiebaSplitter(), sentences, dictionary),
    ]);
  }
  const rows = GOLD.map((set) => {
    const shown = (text: string) =>
      new Map(dictionary.annotate(text).map((token) => [`${token.start}-${token.end}`, token.gloss]));
    const { score, wrong } = scoreGlosses(readGold(set), shown);
    if (process.argv.includes('--wrong')) console.log(wrong.join('\n'));
    return [set, formatShare(score), String(score.all)];
  });
  printTable('first gloss fits', [['', '%', 'words'], ...rows]);
}

main();
