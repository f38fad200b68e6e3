import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../dictionary/index.ts';
import { wordId } from '../../vocabulary/index.ts';
import { EntryView } from './EntryView.tsx';
import { OtherReadings } from './OtherReadings.tsx';
import { SaveActions } from './SaveActions.tsx';
import type { SaveState } from './save.ts';

/** What is known so far of the word a card was opened on. */
export type CardContent =
  | { readonly status: 'loading' }
  /** Entries with the likeliest in front, none for a word no dictionary lists; `wordId`s saved already. */
  | { readonly status: 'ready'; readonly entries: readonly Entry[]; readonly saved: readonly string[] }
  | { readonly status: 'failed'; readonly message: string };

export interface WordCardProps {
  /** The word as it stands in the text. Give each opened word a `key` of its own: the card keeps state. */
  readonly form: string;
  /** How it is read there, as written above it; may be empty. */
  readonly pinyin: string;
  /** What is known of it without the dictionary: `Name of a person.` */
  readonly note?: string;
  readonly content: CardContent;
  /** Saves the entry with its sentence; resolves once the background has it, rejects in plain words. */
  readonly onSave: (entry: Entry) => Promise<unknown>;
  readonly onClose: () => void;
  /** Where `s` and Esc are heard; by default in the card alone. */
  readonly keysFrom?: EventTarget;
}

const UNSAVED: SaveState = { status: 'unsaved' };

/** The word card: what a word means here, and the one thing to do with it. Touches nothing outside itself. */
export function WordCard({ form, pinyin, note, content, onSave, onClose, keysFrom }: WordCardProps) {
  const headingId = useId();
  const card = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Entry>();
  const [saves, setSaves] = useState<Readonly<Record<string, SaveState>>>({});

  const entries = content.status === 'ready' ? content.entries : [];
  const entry = chosen ?? entries[0];
  const id = entry && wordId({ headword: entry.simplified, reading: [...entry.reading] });
  const state = (id && saves[id]) || UNSAVED;

  const save = (): void => {
    if (!entry || !id || state.status === 'saving' || state.status === 'saved') return;
    const put = (next: SaveState): void => setSaves((all) => ({ ...all, [id]: next }));
    put({ status: 'saving' });
    onSave(entry).then(
      () => put({ status: 'saved' }),
      (error: unknown) =>
        put({ status: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };

  // With the drawing itself: the first key may come before the browser is idle.
  useLayoutEffect(() => {
    const source = keysFrom ?? card.current;
    const onKey = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || !isBareKey(event)) return;
      if (event.key === 's') save();
      else if (event.key === 'Escape') onClose();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    source?.addEventListener('keydown', onKey);
    return () => source?.removeEventListener('keydown', onKey);
  });

  return (
    <div class="word-card" role="dialog" aria-labelledby={headingId} tabIndex={-1} ref={card}>
      <div class="body">
        {entry ? (
          <>
            <EntryView key={id} entry={entry} form={form} headingId={headingId} />
            <OtherReadings entries={entries} shown={entry} onChoose={setChosen} />
          </>
        ) : (
          <>
            <h2 id={headingId} class="headword" lang="zh">
              {form}
            </h2>
            {pinyin && (
              <p class="reading" lang="zh-Latn">
                {pinyin}
              </p>
            )}
            <p class="aside" role="status">
              {describeContent(content, note)}
            </p>
          </>
        )}
      </div>
      {entry && id && content.status === 'ready' && (
        <SaveActions state={state} savedBefore={content.saved.includes(id)} onSave={save} onClose={onClose} />
      )}
    </div>
  );
}

function describeContent(content: CardContent, note = ''): string {
  if (content.status === 'loading') return 'Looking it up…';
  if (content.status === 'failed') return `The dictionary did not answer: ${content.message}`;
  return `${note} Not in the dictionary.`.trim();
}

/** A key pressed by hand, alone, and not while writing. */
function isBareKey(event: KeyboardEvent): boolean {
  if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return false;
  return !(target instanceof HTMLElement && target.isContentEditable);
}
