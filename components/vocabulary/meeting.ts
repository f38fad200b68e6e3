import type { Meeting } from '../../vocabulary/index.ts';

/** A sentence cut at its word; `word` is empty where the word is not found in it. */
export interface CutSentence {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Divides a meeting's sentence at the word: at its offset or, if that is wrong, at the first occurrence of the form. */
export function cutSentence({
  sentence,
  offset,
  form,
}: Pick<Meeting, 'sentence' | 'offset' | 'form'>): CutSentence {
  const start = sentence.startsWith(form, offset) ? offset : sentence.indexOf(form);
  if (start < 0 || !form) return { before: sentence, word: '', after: '' };
  const end = start + form.length;
  return { before: sentence.slice(0, start), word: sentence.slice(start, end), after: sentence.slice(end) };
}

/**
 * The address if it may be used as a link: of the web, or of our own pages under `ownPages`
 * (`chrome-extension://…/reader.html`). Anything else, `javascript:` above all, is not linked.
 */
export function linkAddress(address: string, ownPages: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined; // not an address, such as a title typed by hand
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
  const page = `${url.protocol}//${url.host}${url.pathname}`;
  return page === ownPages ? url.href : undefined;
}
