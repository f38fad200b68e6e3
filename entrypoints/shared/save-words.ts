import type { SurveyedWord } from '../../dictionary/index.ts';
import { sentenceAt } from '../../vocabulary/index.ts';
import { freshId } from './fresh-id.ts';
import { request } from './own-request.ts';

/** A text whose words were counted: the article of a page, or one of ours. */
interface CountedText {
  readonly texts: readonly string[];
  readonly title: string;
  readonly address: string;
  /** Read in a private window: of what was read only the words are kept. */
  readonly isPrivate?: boolean;
}

/** Saves words with the sentences in which they occur first; returns the undo. If one can't be saved, none is. */
export async function saveWords(
  { texts, title, address, isPrivate = false }: CountedText,
  words: readonly SurveyedWord[],
): Promise<() => Promise<void>> {
  const found = await request('findWords', { forms: words.map(({ form }) => form) });
  const operations: string[] = [];
  const undo = async (): Promise<void> => {
    for (const of of operations) await request('undoChange', { operation: freshId(), of });
  };
  try {
    for (const [at, { form, reading, text, start }] of words.entries()) {
      const entries = found[at] ?? [];
      const facts = entries.find((one) => one.reading.join(' ') === reading.join(' ')) ?? entries[0];
      if (!facts) continue;
      const operation = freshId();
      const { sentence, offset } = isPrivate
        ? { sentence: form, offset: 0 }
        : sentenceAt(texts[text] ?? '', start, start + form.length);
      const { headword, reading: said } = facts;
      await request('saveWord', {
        operation,
        headword,
        reading: said,
        form,
        sentence,
        offset,
        title: isPrivate ? '' : title,
        address: isPrivate ? '' : address,
      });
      operations.push(operation);
    }
  } catch (error) {
    await undo(); // all or none
    throw error;
  }
  return undo;
}
