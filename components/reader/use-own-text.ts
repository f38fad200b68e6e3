import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OwnTextBody, OwnTextHead } from '../../vocabulary/index.ts';
import type { LibraryItem, ReaderArticle } from './article.ts';
import { chapterOf, parseChapterId } from './book.ts';
import type { OwnTextPorts } from './ports.ts';
import { ownId } from './use-surveys.ts';
import { type WrittenIn, writtenIn } from './written-in.ts';

/** An own text as the library shows it. */
export function itemOf({ id, title, hanCharacters, addedAt, source }: OwnTextHead): LibraryItem {
  return {
    id: ownId(id),
    kind: 'own',
    title,
    lang: writtenIn(title),
    hanCharacters,
    addedAt,
    source,
  };
}

interface OwnTexts {
  readonly texts: readonly OwnTextHead[];
  readonly load: OwnTextPorts['load'];
}

interface OpenedText {
  readonly article: ReaderArticle | undefined;
  readonly loading: boolean;
  /** Of a book without a chapter: its head. */
  readonly book?: OwnTextHead;
}

/** The own text, or the chapter of a book, that an address names, read from storage. */
export function useOwnText(id: string, { texts, load }: OwnTexts): OpenedText {
  const { bookId, chapter } = parseChapterId(id);
  const head = texts.find((text) => ownId(text.id) === bookId);
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly body: OwnTextBody | undefined }>();
  const wanted = head?.id;
  useEffect(() => {
    if (wanted === undefined) return undefined;
    let current = true;
    const show = (body: OwnTextBody | undefined): void => {
      if (current) setLoaded({ id: wanted, body });
    };
    load(wanted).then(show, () => show(undefined)); // shown as a text that does not exist
    return () => {
      current = false;
    };
  }, [wanted, load]);
  const body = loaded?.id === wanted ? loaded?.body : undefined;
  const title = head?.title;
  const article = useMemo((): ReaderArticle | undefined => {
    if (!head || !body || title === undefined) return undefined;
    const item = { ...itemOf(head), title, lang: writtenInOf(body) };
    if (!body.chapters)
      return chapter === undefined ? { ...item, parts: body.parts, misprints: [] } : undefined;
    return chapter === undefined ? undefined : chapterOf(item, { body, chapter });
  }, [wanted, title, body, chapter]);
  const isUnopened = head?.chapterLengths !== undefined && chapter === undefined;
  return {
    article,
    loading: isUnopened || (wanted !== undefined && loaded?.id !== wanted),
    ...(isUnopened && { book: head }),
  };
}

function writtenInOf({ parts }: OwnTextBody): WrittenIn {
  const first = parts.slice(0, 20).map(({ text }) => text);
  return writtenIn(first.join(''));
}
