import { useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { type Knowledge, type WordFacts, wordId } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { CardPorts, Done, WordLookup } from './ports.ts';
import type { NoticeControl } from './use-notice.ts';

interface SavingOf {
  readonly ports: CardPorts;
  readonly query: WordQuery;
  readonly lookup: WordLookup | undefined;
  /** What can be saved and marked; absent for figures. */
  readonly facts: WordFacts | undefined;
  readonly control: NoticeControl;
}

/** Saving, removing and marking the word of a card. */
export interface Saving {
  /** The word is in the vocabulary. */
  readonly saved: boolean;
  /** Saved from this card just now, so that there is nothing more to save. */
  readonly savedNow: boolean;
  /** Being saved. */
  readonly busy: boolean;
  readonly knowledge: Knowledge;
  readonly save: () => void;
  readonly remove: () => void;
  /** Marks the word; if it has that mark already, removes it. */
  readonly mark: (knowledge: Knowledge) => void;
}

/** Saves, removes and marks the word that a card shows, each with undo. */
export function useSaving({ ports, query, lookup, facts, control }: SavingOf): Saving {
  const { setNotice, fail, guarded } = control;
  const [saves, setSaves] = useState<Readonly<Record<string, 'saving' | 'saved' | 'removed'>>>({});
  const [marks, setMarks] = useState<Readonly<Record<string, Knowledge>>>({});
  const id = facts && wordId(facts);
  const knowledge = (id && (marks[id] ?? lookup?.knowledge[id])) || 'new';
  const state = id ? saves[id] : undefined;
  const isSaved =
    state === 'saved' || (state !== 'removed' && id !== undefined && (lookup?.saved.includes(id) ?? false));

  /** Restores what was known of the word's saving. */
  const putBack = (): void => {
    if (!id) return;
    setSaves((all) => withOrWithout(all, id, state));
    setMarks((all) => withOrWithout(all, id, marks[id]));
  };
  /** Says what was done, and offers undo. */
  const tell = (text: string, { undo }: Done): void => {
    const undone = (): void => {
      putBack();
      setNotice({ text: t('card.done.undone') });
    };
    setNotice({ text, undo: () => void undo().then(undone, fail('undo')) });
  };
  const save = (): void => {
    if (!facts || !id || state === 'saving' || state === 'saved') return;
    setSaves((all) => ({ ...all, [id]: 'saving' }));
    setNotice(undefined);
    const onSaved = (done: Done): void => {
      setSaves((all) => ({ ...all, [id]: 'saved' }));
      setMarks((all) => ({ ...all, [id]: knowledge === 'new' ? 'learning' : knowledge }));
      tell(t('card.done.saved'), done);
    };
    const onFailure = (error: unknown): void => {
      putBack();
      fail('save')(error);
    };
    void guarded(() => void ports.save(facts, query).then(onSaved, onFailure)).then(
      (seen) => !seen && putBack(),
    );
  };
  const remove = (): void => {
    if (!facts || !id || !isSaved) return;
    const onRemoved = (done: Done): void => {
      setSaves((all) => ({ ...all, [id]: 'removed' }));
      setMarks((all) => ({ ...all, [id]: 'new' }));
      tell(t('card.done.removed'), done);
    };
    void guarded(() => void ports.remove(facts).then(onRemoved, fail('remove')));
  };
  const mark = (wanted: Knowledge): void => {
    if (!facts || !id) return;
    const next = wanted === knowledge ? 'new' : wanted;
    const put = (said: Knowledge): Promise<unknown> =>
      ports.mark(facts, said, query).then(() => setMarks((all) => ({ ...all, [id]: said })));
    const undo = (): void => void put(knowledge).then(() => setNotice(undefined), fail('undo'));
    void guarded(
      () => void put(next).then(() => setNotice({ text: t(`card.marked.${next}`), undo }), fail('mark')),
    );
  };
  return {
    saved: isSaved,
    savedNow: state === 'saved',
    busy: state === 'saving',
    knowledge,
    save,
    remove,
    mark,
  };
}

/** The record with a value under a key; without the key where the value is `undefined`. */
function withOrWithout<T>(
  all: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Record<string, T> {
  const { [key]: _before, ...others } = all;
  return value === undefined ? others : { ...others, [key]: value };
}
