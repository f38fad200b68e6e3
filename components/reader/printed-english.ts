/** The English of whole paragraphs, for printing: behind each of them, while the page is printed. */
import type { ReaderArticle } from './article.ts';
import { plainEnglish } from './sentence-english.ts';

/** Adds it to the text; returns a function that removes it. */
export function addPrintedEnglish(root: HTMLElement, { parts }: ReaderArticle): () => void {
  const added: HTMLElement[] = [];
  for (const part of root.querySelectorAll<HTMLElement>('.article-body [data-part]')) {
    const english = parts[Number(part.dataset.part)]?.english ?? [];
    // A dateline and its paragraph are one block.
    const block = part.closest<HTMLElement>('.article-section > *');
    if (!block || english.length === 0) continue;
    const text = english.map(plainEnglish).join(' ');
    const before = block.nextElementSibling;
    if (before instanceof HTMLElement && added.includes(before)) {
      before.append(` ${text}`);
      continue;
    }
    const paragraph = document.createElement('p');
    paragraph.className = 'printed-english';
    paragraph.lang = 'en';
    paragraph.textContent = text;
    block.after(paragraph);
    added.push(paragraph);
  }
  return () => {
    for (const paragraph of added) paragraph.remove();
  };
}
