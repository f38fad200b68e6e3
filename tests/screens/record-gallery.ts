/**
 * `npm run gallery:record`: the engine's answers that the gallery shows, into `entrypoints/gallery/fixed/recorded.json`. The
 * gallery keeps them as they were, so that its pictures change with our components and not with our dictionaries.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileGrammar, readGrammarPatterns } from '../../dictionary/compile/grammar.ts';
import {
  createDictionary,
  describeLine,
  describePatterns,
  describeWord,
  Grammar,
  type GrammarFinding,
  hskHeadwords,
  openLexicon,
  packSurvey,
  readAround,
  scaleWords,
  surveyWords,
  type WordQuery,
  writePinyin,
} from '../../dictionary/index.ts';
import { toLabels } from '../../entrypoints/background/token-labels.ts';
import { parsePage, parseSurroundings, rungId, rungTexts } from '../../seeds/index.ts';
import { createDays, sentenceAt } from '../../vocabulary/index.ts';
import { exampleSentences, makePatternExercises } from '../../vocabulary/patterns/index.ts';
import { createRandom, formsOf, makeSet, readPracticeText } from '../../vocabulary/practice/index.ts';
import { LEXICON_BYTES } from '../dictionary/lexicon-fixture.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const OUT = new URL('../../entrypoints/gallery/fixed/recorded.json', import.meta.url);

const lexicon = openLexicon(LEXICON_BYTES);
const dictionary = createDictionary(lexicon);
const inventory = readGrammarPatterns();
const patterns = new Map(inventory.map((one) => [one.id, one]));
const grammar = new Grammar(lexicon, compileGrammar(inventory));
const find = (text: string): readonly GrammarFinding[] => grammar.find(dictionary.annotate(text));

/** The sentences of the scenes, by name. */
const SENTENCES = {
  bank: '今天，上海的银行行长重新行动，银行明天开门。',
  factory: '工人们正在车间检查新设备的运行状态，确保原料按时传输。',
  village: '多地以乡村振兴为抓手，把荒山变成了果园。',
  name: '复旦大学教授周子航昨天在杭州说，这项研究花了七年。',
  debt: '他借了那本书，还没还。',
  idiom: '他做事一向脚踏实地，从不半途而废。',
};

/** The words whose cards are shown: a form in a sentence, or alone. */
const CARDS: Readonly<Record<string, { readonly form: string; readonly in?: keyof typeof SENTENCES }>> = {
  word: { form: '设备', in: 'factory' },
  saved: { form: '车间', in: 'factory' },
  guess: { form: '还', in: 'debt' },
  heteronym: { form: '行长', in: 'bank' },
  name: { form: '周子航', in: 'name' },
  place: { form: '杭州', in: 'name' },
  number: { form: '七', in: 'name' },
  idiom: { form: '脚踏实地', in: 'idiom' },
  pattern: { form: '以', in: 'village' },
  known: { form: '研究', in: 'name' },
};

function lookUp(query: WordQuery) {
  const { form, text = '', start } = query;
  const around = readAround(dictionary, query);
  const details = describeWord(dictionary, query, around);
  const alone = { text: '', start: 0, pinyin: '', words: [], patterns: [] };
  const sentenceOf = (at: number) => {
    const { sentence, offset } = sentenceAt(text, at, at + form.length);
    const from = at - offset;
    const words = describeLine(dictionary, around, { from, to: from + sentence.length });
    const found = find(sentence);
    return {
      text: sentence,
      start: from,
      pinyin: writePinyin(dictionary.annotate(sentence)),
      words,
      patterns: describePatterns(found, patterns, { words, from }),
    };
  };
  const sentence = start === undefined ? alone : sentenceOf(start);
  return { query, lookup: { ...details, sentence: { ...sentence, brackets: true } } };
}

const cards = Object.fromEntries(
  Object.entries(CARDS).map(([name, { form, in: place }]) => {
    const text = place && SENTENCES[place];
    return [name, lookUp({ form, ...(text !== undefined && { text, start: text.indexOf(form) }) })];
  }),
);

/** The labels of a text as the sample of the settings has them. */
const sample = toLabels(dictionary.annotate(SENTENCES.bank), { zhuyin: true, glosses: true }).map(
  ([start, end, pinyin, tones, more]) => ({
    start,
    end,
    pinyin,
    zhuyin: more?.zhuyin ?? [],
    tones,
    gloss: more?.gloss ?? '',
    help: { reading: 'full', meaning: 'full' },
    learning: false,
  }),
);

const pages = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
const all = pages.flatMap((name) => {
  const json = readFileSync(new URL(`articles/${name.replace('.txt', '.json')}`, SEEDS), 'utf8');
  const page = parsePage(readFileSync(new URL(name, SEEDS), 'utf8'), JSON.parse(json));
  const ladder = JSON.parse(readFileSync(new URL(`ladder/${name.slice(0, 3)}.json`, SEEDS), 'utf8'));
  const surroundings = parseSurroundings(ladder, { page: name, articles: page.articles });
  return page.articles.map((article) => ({
    article,
    around: surroundings.find((one) => one.article === article.id),
  }));
});
/** The article that is read and practised: a short one with questions and retellings. */
const report = all
  .filter(({ around }) => (around?.rungs.length ?? 0) > 1 && (around?.questions.length ?? 0) > 0)
  .toSorted((a, b) => a.article.hanCharacters - b.article.hanCharacters)[0];
if (!report?.around) throw new Error('no article with retellings and questions');
const others = all
  .filter((one) => one !== report && one.article.hanCharacters < 900)
  .filter(({ article: { kind } }, at, list) => list.findIndex((one) => one.article.kind === kind) === at);
const library = [report, ...others.map(({ article }) => ({ article, around: undefined }))];

const texts = new Map(
  library.flatMap(({ article, around }) => [
    [article.id, article.parts.map(({ text }) => text)] as const,
    ...(around?.rungs ?? []).map((rung) => [rungId(article.id, rung), rungTexts(rung)] as const),
  ]),
);
const short = library.find(({ article, around }) => article.kind === 'caption' && !around);
const isRead = (id: string): boolean => id.startsWith(report.article.id) || id === short?.article.id;
const toRead = [...texts].filter(([id]) => isRead(id)).flatMap(([, found]) => found);
const read = [...Object.values(SENTENCES), ...toRead];
const tokens = Object.fromEntries(read.map((text) => [text, dictionary.annotate(text)]));
const forms = [...new Set(Object.values(tokens).flatMap((line) => line.map(({ text }) => text)))];
const entries = Object.fromEntries(
  forms.map((form) => [form, dictionary.lookup(form)] as const).filter(([, found]) => found.length > 0),
);
const surveys = Object.fromEntries(
  [...texts].map(([id, found]) => [id, packSurvey(surveyWords(found, { dictionary, lexicon }))]),
);
const foundPatterns = Object.fromEntries(toRead.map((text) => [text, find(text)] as const));
const named = new Set([
  ...Object.values(foundPatterns).flatMap((found) => found.map(({ id }) => id)),
  ...find(SENTENCES.village).map(({ id }) => id),
]);

/** Exercises on patterns, made with one seed. */
const exercises = [...named].slice(0, 4).flatMap((id) => {
  const pattern = patterns.get(id);
  if (!pattern) return [];
  const sentences = exampleSentences(pattern, find);
  const made = makePatternExercises({ pattern, sentences, inventory, find, random: createRandom(7) });
  return [{ pattern, exercises: made }];
});

function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
/** A set of exercises on the sentences, with every kind. */
const parts = Object.values(SENTENCES).map((text) => ({ text, tokens: dictionary.annotate(text) }));
const found = new Map(formsOf(parts).map((form) => [form, dictionary.lookup(form)]));
const set = makeSet({
  article: 'gallery',
  id: 'set',
  voice: true,
  text: readPracticeText(parts, (form) => found.get(form) ?? []),
  stored: new Map(),
  random: createRandom(3),
  time: Date.UTC(2026, 10, 21, 9),
  days: createDays(() => 0),
});

/** Every fortieth word of the scale: a check asks eighty. */
const scale = drain(scaleWords(lexicon)).filter((_, at) => at % 40 === 0);

const recorded = {
  sentences: SENTENCES,
  cards,
  sample,
  articles: library.map(({ article }) => article),
  surroundings: [report.around],
  tokens,
  entries,
  surveys,
  found: foundPatterns,
  patterns: inventory.filter(({ id }) => named.has(id)),
  exercises,
  scale,
  set,
  hsk: hskHeadwords(lexicon).map((level) => level.slice(0, 40)),
  search: ['检查', '银行', '行'].flatMap((form) => dictionary.lookup(form)),
};
const json = JSON.stringify(recorded);
writeFileSync(OUT, `${json}\n`);
console.log(`${fileURLToPath(OUT)}: ${Math.round(json.length / 1000)} thousand characters`);
