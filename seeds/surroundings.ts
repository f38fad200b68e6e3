/** What surrounds an article: background, notes on its language, questions, and retellings in easier Chinese. */
import { type Place, SeedFormatError } from './format-error.ts';
import type { Article } from './page.ts';
import { Shape } from './shape.ts';

/** The levels of retellings, easiest first. */
export const RUNG_LEVELS = ['hsk2', 'hsk4'] as const;
/** The level of a retelling. */
export type RungLevel = (typeof RUNG_LEVELS)[number];

/** The same in Chinese and in English. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** A remark on the language of news in an article. */
export interface LanguageNote {
  /** Words of the article. */
  readonly sentence: string;
  readonly note: string;
}

/** A comprehension question with one right answer. */
export interface Question {
  readonly asks: 'main' | 'detail' | 'inference';
  readonly question: BothLanguages;
  readonly right: BothLanguages;
  /** The three wrong answers. */
  readonly wrong: readonly BothLanguages[];
  /** Words of the article that answer it. */
  readonly sentence: string;
}

/** A retelling of an article's facts in easier Chinese, written by us. */
export interface Retelling {
  readonly level: RungLevel;
  readonly title: BothLanguages;
  readonly sentences: readonly BothLanguages[];
  /** Words above its level. */
  readonly explained: readonly { readonly word: string; readonly pinyin: string; readonly english: string }[];
}

/** What surrounds an article: background, notes, questions, retellings. */
export interface ArticleSurroundings {
  /** The article's id. */
  readonly article: string;
  /** Who, what, where: a line of English to read first. */
  readonly background: string;
  readonly notes: readonly LanguageNote[];
  readonly questions: readonly Question[];
  readonly rungs: readonly Retelling[];
}

const WRONG_ANSWERS = 3;

/**
 * Reads the surroundings of a page's articles; `json` is the parsed file of `seeds/ladder/`.
 * @throws SeedFormatError where it is invalid or quotes what the article does not say
 */
export function parseSurroundings(
  json: unknown,
  { page, articles }: { readonly page: string; readonly articles: readonly Article[] },
): ArticleSurroundings[] {
  const file = new Shape(json, { keys: ['articles'], place: { page } });
  return file.list('articles').map((value, index) => {
    const place = { page, article: `surroundings ${index + 1}` };
    const keys = ['article', 'background', 'notes', 'questions', 'rungs'];
    const shape = new Shape(value, { keys, place });
    const id = shape.text('article');
    const article = articles.find((one) => one.id === id);
    if (!article) throw new SeedFormatError(place, `there is no article ${id}`);
    const text = article.parts.map((part) => part.text).join('\n');
    const at = (part: string): Place => ({ page, article: id, part });
    return {
      article: id,
      background: shape.text('background'),
      notes: shape.list('notes').map((one, at1) => {
        const note = new Shape(one, { keys: ['sentence', 'note'], place: at(`note ${at1 + 1}`) });
        return { sentence: quoteIn(text, note, 'sentence'), note: note.text('note') };
      }),
      questions: shape
        .list('questions')
        .map((one, at1) => parseQuestion(one, { text, place: at(`question ${at1 + 1}`) })),
      rungs: (shape.has('rungs') ? shape.list('rungs') : []).map((one, at1) =>
        parseRung(one, at(`rung ${at1 + 1}`)),
      ),
    };
  });
}

function parseQuestion(value: unknown, { text, place }: { text: string; place: Place }): Question {
  const keys = ['asks', 'question', 'right', 'wrong', 'sentence'];
  const shape = new Shape(value, { keys, place });
  const wrong = shape.list('wrong').map((one) => parseBoth(one, place));
  if (wrong.length !== WRONG_ANSWERS)
    throw new SeedFormatError(place, `expected ${WRONG_ANSWERS} wrong answers, found ${wrong.length}`);
  return {
    asks: shape.oneOf('asks', ['main', 'detail', 'inference']),
    question: parseBoth(shape.value('question'), place),
    right: parseBoth(shape.value('right'), place),
    wrong,
    sentence: quoteIn(text, shape, 'sentence'),
  };
}

function parseRung(value: unknown, place: Place): Retelling {
  const shape = new Shape(value, { keys: ['level', 'title', 'sentences', 'explained'], place });
  return {
    level: shape.oneOf('level', RUNG_LEVELS),
    title: parseBoth(shape.value('title'), place),
    sentences: shape.list('sentences').map((one) => parseBoth(one, place)),
    explained: (shape.has('explained') ? shape.list('explained') : []).map((one) => {
      const word = new Shape(one, { keys: ['word', 'pinyin', 'english'], place });
      return { word: word.text('word'), pinyin: word.text('pinyin'), english: word.text('english') };
    }),
  };
}

function parseBoth(value: unknown, place: Place): BothLanguages {
  const both = new Shape(value, { keys: ['zh', 'en'], place });
  return { zh: both.text('zh'), en: both.text('en') };
}

/** A field that quotes an article. */
function quoteIn(text: string, shape: Shape, key: string): string {
  const quote = shape.text(key);
  if (!text.includes(quote)) throw new SeedFormatError(shape.place, `the article does not say “${quote}”`);
  return quote;
}

/** The id of a retelling: `000-2-hsk2`. It never changes. */
export function rungId(article: string, { level }: Pick<Retelling, 'level'>): string {
  return `${article}-${level}`;
}

/** The texts of a retelling: its title, then its sentences as one paragraph. */
export function rungTexts({ title, sentences }: Retelling): [title: string, text: string] {
  return [title.zh, sentences.map(({ zh }) => zh).join('')];
}
