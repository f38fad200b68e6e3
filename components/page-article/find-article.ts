import { Readability } from '@mozilla/readability';
import type { OwnTextPart } from '../../vocabulary/index.ts';
import { copyDocument } from './copy-document.ts';
import { partsOfElement } from './element-parts.ts';

/** The article of a page. */
export interface PageArticle {
  readonly title: string;
  readonly parts: readonly OwnTextPart[];
}

/** Chinese says in 140 characters what English says in 500. */
const MIN_CHARACTERS = 140;

/**
 * The article of a document: what Readability finds, else all of its text. It works on a copy of the document outside
 * any window: nothing of the page is touched, loaded or run.
 */
export function findArticle(source: Document): PageArticle {
  return findArticleIn(copyDocument(source));
}

/** The article of a document that belongs to us, since Readability takes it apart. */
export function findArticleIn(copy: Document): PageArticle {
  const whole = copy.body ? partsOfElement(copy.body) : [];
  const found = new Readability<Element>(copy, {
    charThreshold: MIN_CHARACTERS,
    serializer: (node) => node as Element, // Readability returns the element that it has found
  }).parse();
  const title = (found?.title ?? copy.title ?? '').trim();
  const parts = found?.content ? partsOfElement(found.content) : [];
  const best = countHan(parts) > 0 ? parts : whole;
  return { title, parts: withHeadline(best, title) };
}

/** The title above the text, where the text has no title. */
function withHeadline(parts: readonly OwnTextPart[], title: string): OwnTextPart[] {
  const [first] = parts;
  if (!first || title === '' || first.role === 'headline') return [...parts];
  const isTitle = first.text === title || (first.role === 'subhead' && title.startsWith(first.text));
  const rest = isTitle ? parts.slice(1) : parts;
  return [{ role: 'headline', text: isTitle ? first.text : title }, ...rest];
}

function countHan(parts: readonly OwnTextPart[]): number {
  return parts.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
}
