/** `npm run accuracy` (`-- --grammar`: that table only): how often the engine is right on the development sets, beside other tools in the same run. */
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, type Dictionary, formatSyllable, openLexicon } from '../../dictionary/index.ts';
import { formatBin, scoreConfidence } from './confidence.ts';
import { doubtRows } from './doubt.ts';
import { readJudged, scoreDrawn, scoreFirstGlosses, scoreJudged } from './first-gloss.ts';
import { mapWords } from './gold-words.ts';
import { grammarRows, writeConfidence } from './grammar.ts';
import { judgedRows } from './judged.ts';
import {
  formatShare,
  type Reader,
  type Share,
  type Splitter,
  scoreLabelled,
  scoreReadings,
  scoreWords,
} from './measures.ts';
import { formatOverlap, scoreNames, scoreNumbers, scorePage } from './names.ts';
import { placedRows } from './placed-readings.ts';
import { SEED_PEOPLE } from './seed-people.ts';
import {
  type GoldSentence,
  type GoldWord,
  hasSets,
  readGold,
  readLabelled,
  readSeed,
  readWords,
} from './sets.ts';
import { engineReader, engineSplitter, intlSplitter, jiebaSplitter, pinyinProReader } from './systems.ts';

const GOLD = ['news-dev', 'news-dev-2'];
const GRAMMAR_TITLE = 'grammar: whole findings in marked sentences; patterns below 90%';
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
  const isMinority = minorityTest(dictionary);
  const gold = GOLD.flatMap((set) => {
    const sentences = readGold(set);
    return [isHeteronym, isMinority, () => true].map((counts) =>
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
  const isListed = (word: string) => dictionary.lookup(word).length > 0;
  const isHeadword = (word: GoldWord) => word.w.length > 1 && isListed(word.w);
  const mapped = sentences.map((sentence) => mapWords(sentence, isListed));
  const { f1, crossing, split: cut } = scoreWords(mapped, split, isHeadword);
  const marked = scoreWords(sentences, split, isHeadword);
  const percent = ({ right, all }: Share) => ((100 * right) / all).toFixed(2);
  const cells = [percent(crossing), percent(cut), percent({ right: cut.right, all: countWords(mapped) })];
  return [
    name,
    f1.toFixed(1),
    ...cells,
    marked.f1.toFixed(1),
    percent(marked.crossing),
    percent(marked.split),
  ];
}

function countWords(sentences: readonly GoldSentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0);
}

const WORD_HEADER = ['', 'F1', 'crossing %', 'split %', 'all split %', 'marked: F1', 'crossing %', 'split %'];

const NAME_TYPES = ['person', 'place', 'organization'];

/** Names by type, figures, and the people of the practice pages; `--wrong` lists the pages' wrong ones. */
function printNames(
  dictionary: Dictionary,
  sets: readonly (readonly [string, readonly GoldSentence[]])[],
): void {
  const annotate = (text: string) => dictionary.annotate(text, { glosses: false });
  const header = ['', 'precision', 'recall', 'F1'];
  for (const [set, sentences] of sets) {
    if (!sentences.some(({ names }) => names !== undefined)) continue;
    const rows = NAME_TYPES.map((type) => [type, ...formatOverlap(scoreNames(sentences, type, annotate))]);
    printTable(`names, ${set}`, [header, ...rows]);
    const { spans, values } = scoreNumbers(sentences, annotate);
    if (spans.gold === 0) continue;
    printTable(`numbers, ${set}`, [
      ['', 'found %', 'value right %'],
      ['engine', formatShare({ right: spans.right, all: spans.gold }), formatShare(values)],
    ]);
  }
  const total = { right: 0, found: 0, gold: 0 };
  const pages = [...SEED_PEOPLE].map(([page, list]) => {
    const score = scorePage(list, annotate(readSeed(page)));
    total.right += score.right;
    total.found += score.found;
    total.gold += score.gold;
    if (process.argv.includes('--wrong')) console.log(score.wrong.join(' '));
    return [page, ...formatOverlap(score)];
  });
  printTable('people of the practice pages', [header, ...pages, ['all', ...formatOverlap(total)]]);
}

/** The tables of the first gloss. */
function printFirstGlosses(dictionary: Dictionary): void {
  const percent = (part: number, all: number) => ((100 * part) / all).toFixed(1);
  printTable('first gloss, words with accepted English', [
    ['', 'right %', 'words', 'in longer'],
    ...GOLD.map((set) => {
      const { right, wrong, within } = scoreFirstGlosses(readGold(set), dictionary);
      return [set, percent(right, right + wrong), String(right + wrong), String(within)];
    }),
  ]);
  const judged = readJudged();
  const corrected = scoreJudged(judged, dictionary);
  printTable(
    'first gloss, errors of meaning found in an earlier build: now share a word with what is right',
    [
      ['', '%', 'errors'],
      ...(['misleads', 'ugly'] as const).map((severity) => {
        const { corrected: right, all } = corrected[severity];
        return [severity, percent(right, all), String(all)];
      }),
    ],
  );
  const drawn = scoreDrawn(
    judged.map(({ text }) => text),
    dictionary,
  );
  printTable('first gloss, what stands under the words of judged news, %', [
    ['words', 'Hangjian', 'CC-CEDICT', 'a guess', 'bare'],
    [
      String(drawn.words),
      ...[drawn.own, drawn.cedict, drawn.guesses, drawn.bare].map((part) => percent(part, drawn.words)),
    ],
  ]);
}

function main(): void {
  const lexicon = openLexicon(ensureLexicon());
  const dictionary = createDictionary(lexicon);
  if (process.argv.includes('--calibrate')) writeConfidence(lexicon);
  if (process.argv.includes('--grammar') || process.argv.includes('--calibrate')) {
    printTable(GRAMMAR_TITLE, grammarRows(lexicon));
    return;
  }
  printTable('judged words of 300 sentences in news style (judged.ts)', judgedRows(dictionary));
  printTable(GRAMMAR_TITLE, grammarRows(lexicon));
  if (!hasSets()) {
    console.log('accuracy: ../shared/data is not there, so nothing else can be measured');
    return;
  }
  printTable(
    'readings, % right (the model learnt cpp.dev and g2pl.dev: held out, see dictionary/models/heteronyms.md)',
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
  printTable('confidence of heteronyms in the gold news', [
    ['said', 'characters', 'mean said %', 'right %'],
    ...scoreConfidence(GOLD.flatMap(readGold), dictionary, heteronymTest(dictionary)).map(formatBin),
  ]);
  printTable(
    'readings shown as guesses, words of the gold news, by the confidence below which they are marked',
    [
      ['', 'marked %', 'words', 'wrong %', 'of wrong %', 'gsdsimp %'],
      ...doubtRows(GOLD.flatMap(readGold), readWords('gsdsimp.dev'), dictionary),
    ],
  );
  printTable('readings by a rule of place, characters of the labelled rows and the gold news', [
    ['', 'right', 'decided'],
    ...placedRows(lexicon),
  ]);
  const sets = [
    ...GOLD.map((set) => [set, readGold(set)] as const),
    ['gsdsimp.dev', readWords('gsdsimp.dev')] as const,
  ];
  for (const [set, sentences] of sets) {
    printTable(`words, ${set}: marks mapped to headwords, names and dates whole (gold-words.ts); as marked`, [
      WORD_HEADER,
      wordRow('engine', engineSplitter(dictionary), sentences, dictionary),
      wordRow('Intl.Segmenter', intlSplitter(), sentences, dictionary),
      wordRow('jieba-wasm', jiebaSplitter(), sentences, dictionary),
    ]);
  }
  printNames(dictionary, sets);
  printFirstGlosses(dictionary);
}

main();
