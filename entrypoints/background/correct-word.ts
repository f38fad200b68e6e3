/** Corrects a word, and finds out whether that changes the place where the reader met it. */
import type { Token } from '../../dictionary/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { CorrectAnswer } from '../shared/message-shapes.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { withDictionaryAt } from './dictionary.ts';
import { corrections } from './stores.ts';

/** Of a longer text only this much before and after the word is read, UTF-16 code units. */
const CONTEXT = 800;

/**
 * Corrects a form from now on.
 * @throws {CorrectionError} for an invalid correction
 */
export async function correctWord({
  words,
  scope,
  text,
  start,
}: RequestOf<typeof PAGE_MESSAGES.correct>): Promise<CorrectAnswer> {
  const form = words.map((word) => word.text).join('');
  const place = { form, ...near(form, text, start) };
  const was = await showAt(place);
  const before = await corrections.add({ form, words, ...(scope && { scope }), time: Date.now() });
  return { before, changes: was !== (await showAt(place)) };
}

function near(form: string, text: string | undefined, start: number | undefined) {
  if (text === undefined || start === undefined || !text.startsWith(form, start)) return {};
  const from = Math.max(0, start - CONTEXT);
  return { text: text.slice(from, start + form.length + CONTEXT), start: start - from };
}

interface Place {
  readonly form: string;
  readonly text?: string;
  readonly start?: number;
}

/** All that is drawn of a form at its place, for comparison. */
function showAt({ form, text = form, start = 0 }: Place): Promise<string> {
  return withDictionaryAt({ form, text, start }, ({ dictionary }) => {
    const isInForm = (token: Token): boolean => token.start < start + form.length && token.end > start;
    const shown = dictionary
      .annotate(text)
      .filter(isInForm)
      .map(({ start: from, end, pinyin, gloss, nameType, kind }) => [
        from,
        end,
        pinyin,
        gloss,
        nameType,
        kind,
      ]);
    const [entry] = dictionary.lookup(form);
    return JSON.stringify([shown, entry && [entry.reading, entry.gloss]]);
  });
}
