import type { Meeting } from '../../vocabulary/index.ts';

/** A sentence cut at its word; `word` is empty where the word is not found in it. */
export interface CutSentence {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Cuts a meeting's sentence at the word: at its offset, or, should that be wrong, where the form first stands. */
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
 * The address as a link may use it: one of the web, or of our own pages under `ownPages`
 * (`chrome-extension://…/reader.html`). Anything else, `javascript:` above all, is no link.
 */
export function linkAddress(address: string, ownPages: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined; // no address at all, such as a title typed by hand
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
  const page = `${url.protocol}//${url.host}${url.pathname}`;
  return page === ownPages ? url.href : undefined;
}
