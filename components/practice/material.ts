import type { Word } from '../../vocabulary/index.ts';
import {
  type ArticleWord,
  createRandom,
  formsOf,
  type PracticeText,
  readPracticeText,
  shuffle,
  wordsFromEntries,
} from '../../vocabulary/practice/index.ts';
import type { PracticeArticle, PracticePorts } from './ports.ts';

/** What sets for an article are made from. */
export interface Material {
  readonly text: PracticeText;
  /** The reader's words among the article's, by id. */
  readonly stored: ReadonlyMap<string, Word>;
  readonly others: readonly ArticleWord[];
}

/** How many UTF-16 code units of a long text are practised, from its beginning. */
const PRACTISED_LENGTH = 8000;
/** Roles of running text; headlines, bylines and notes are not sentences. */
const ROLES: ReadonlySet<string> = new Set(['paragraph', 'caption']);
/** An article with fewer different words gets wrong answers from elsewhere. */
const MANY_WORDS = 80;
/** How many of them, and from which HSK levels. */
const OTHERS = 90;
const OTHER_LEVELS = [3, 4, 5, 6] as const;

/** Prepares an article for practice: annotated, looked up, with the reader's saved words of it. */
export async function openMaterial(article: PracticeArticle, ports: PracticePorts): Promise<Material> {
  const texts = practisedTexts(article);
  const tokens = await ports.annotate(texts);
  const parts = texts.map((text, index) => ({ text, tokens: tokens[index] ?? [] }));
  const forms = formsOf(parts);
  const found = await ports.lookUpForms(forms);
  const entries = new Map(forms.map((form, index) => [form, found[index] ?? []]));
  const text = readPracticeText(parts, (form) => entries.get(form) ?? []);
  const [stored, others] = await Promise.all([
    ports.readWords(idsOf(text, article)),
    text.words.length < MANY_WORDS ? findOthers(ports) : [],
  ]);
  return { text, stored, others };
}

/** The words of an article that may be asked. */
export function idsOf({ words }: PracticeText, { only }: PracticeArticle): string[] {
  const ids = [...new Set(words.map(({ id }) => id))];
  return only ? ids.filter((id) => only.has(id)) : ids;
}

function practisedTexts({ parts }: PracticeArticle): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const { role, text } of parts) {
    if (!ROLES.has(role) || length >= PRACTISED_LENGTH) continue;
    texts.push(text.slice(0, PRACTISED_LENGTH - length));
    length += text.length;
  }
  return texts;
}

async function findOthers(ports: PracticePorts): Promise<ArticleWord[]> {
  const levels = await ports.hskHeadwords();
  const headwords = OTHER_LEVELS.flatMap((level) => levels[level - 1] ?? []);
  const some = shuffle(headwords, createRandom(seedOf(ports.freshId()))).slice(0, OTHERS);
  const found = await ports.lookUpForms(some);
  return wordsFromEntries(found.flatMap((entries) => entries.slice(0, 1)));
}

/** A seed from a fresh id. */
export function seedOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}
