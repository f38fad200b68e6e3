/** The practice articles as the reader shows them: each with its surroundings and its retellings. */
import type { ReaderArticle } from '../../components/reader/index.ts';
import { titleOf } from '../../components/reader/index.ts';
import {
  type Article,
  type ArticleSurroundings,
  countHan,
  type Retelling,
  rungId,
  rungTexts,
} from '../../seeds/index.ts';
import { loadWholePage, SEED_PAGES } from '../../seeds/load.ts';

/** The pages that were asked for so far: each is read once, so its articles stay the same objects. */
const pages = new Map<string, Promise<readonly ReaderArticle[]>>();

function loadPageOnce(page: string): Promise<readonly ReaderArticle[]> {
  const loading =
    pages.get(page) ??
    loadWholePage(page).then(({ articles, surroundings }) => withSurroundings(articles, surroundings));
  pages.set(page, loading);
  return loading;
}

/** The articles of the page from which an id comes (`000-2`, `000-2-hsk2`); `undefined` for other ids. */
export function loadPageOf(id: string): Promise<readonly ReaderArticle[]> | undefined {
  const page = SEED_PAGES.find((name) => id.startsWith(`${name.slice(0, 3)}-`));
  return page === undefined ? undefined : loadPageOnce(page);
}

/** The practice articles as the reader shows them. */
export async function loadPractice(): Promise<readonly ReaderArticle[]> {
  return (await Promise.all(SEED_PAGES.map(loadPageOnce))).flat();
}

/** Articles with their surroundings; a retelling comes before its article. */
export function withSurroundings(
  articles: readonly Article[],
  surroundings: readonly ArticleSurroundings[],
): ReaderArticle[] {
  const byId = new Map(surroundings.map((one) => [one.article, one]));
  return articles.flatMap((article) => {
    const around = byId.get(article.id);
    const original = originalOf(article, around);
    const rungs = (around?.rungs ?? []).map((rung) => retellingOf(article, rung));
    const steps = [...rungs, original];
    return steps.map((step, at) => {
      const [below, above] = [steps[at - 1], steps[at + 1]];
      return {
        ...step,
        ...(below && { stepDown: { id: below.id, title: below.title } }),
        ...(above && { stepUp: { id: above.id, title: above.title } }),
      };
    });
  });
}

function originalOf(article: Article, around: ArticleSurroundings | undefined): ReaderArticle {
  const { id, kind, english, parts, misprints, hanCharacters } = article;
  return {
    id,
    kind,
    title: titleOf(id, parts),
    lang: 'zh-Hans',
    english,
    parts,
    misprints,
    hanCharacters,
    ...(around && {
      background: around.background,
      notes: around.notes,
      questions: around.questions,
    }),
  };
}

/** A retelling as an article: its title and one paragraph, with their English. */
function retellingOf(article: Article, rung: Retelling): ReaderArticle {
  const { level, title, sentences, explained } = rung;
  const [headline, text] = rungTexts(rung);
  return {
    id: rungId(article.id, rung),
    kind: 'retelling',
    rung: {
      of: article.id,
      level,
      title: { zh: titleOf(article.id, article.parts), en: article.english.title },
    },
    title: headline,
    lang: 'zh-Hans',
    english: { title: title.en },
    parts: [
      { role: 'headline', text: headline, english: [title.en] },
      { role: 'paragraph', text, english: sentences.map(({ en }) => en) },
    ],
    misprints: [],
    hanCharacters: countHan(headline) + countHan(text),
    notes: explained.map(({ word, pinyin, english }) => ({ sentence: word, note: `${pinyin}: ${english}` })),
  };
}
