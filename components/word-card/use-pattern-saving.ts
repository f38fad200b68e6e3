import { useRef, useState } from 'preact/hooks';
import type { SentencePattern } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { CardPorts, Done, WordLookup } from './ports.ts';
import type { NoticeControl } from './use-notice.ts';

/** Saving and removing the patterns of grammar of the card's sentence. */
export interface PatternSaving {
  /** Ids of the sentence's patterns that are saved. */
  readonly savedPatterns: ReadonlySet<string>;
  readonly savePattern: (pattern: SentencePattern) => void;
  readonly removePattern: (pattern: SentencePattern) => void;
}

interface PatternSavingOf {
  readonly ports: CardPorts;
  readonly lookup: WordLookup | undefined;
  readonly control: NoticeControl;
}

/** Saves and removes patterns, each with undo. */
export function usePatternSaving({ ports, lookup, control }: PatternSavingOf): PatternSaving {
  const { setNotice, fail, guarded } = control;
  /** Changed from this card since the word was looked up. */
  const [changes, setChanges] = useState<Readonly<Record<string, boolean>>>({});
  const ids = [...(lookup?.savedPatterns ?? []), ...Object.keys(changes)];
  const savedPatterns = new Set(ids.filter((id) => changes[id] ?? true));

  /** Ids of patterns whose change is on its way: pressed again, nothing more is asked. */
  const underWay = useRef(new Set<string>()).current;
  const once = ({ id }: SentencePattern, write: () => Promise<void>): void => {
    if (underWay.has(id)) return;
    underWay.add(id);
    void write().finally(() => underWay.delete(id));
  };
  /** Notes that a pattern is saved or not, and offers undo. */
  const tell = ({ id, name }: SentencePattern, isSaved: boolean, { undo }: Done): void => {
    const set = (saved: boolean): void => setChanges((all) => ({ ...all, [id]: saved }));
    const undone = (): void => {
      set(!isSaved);
      setNotice({ text: t('card.done.undone') });
    };
    set(isSaved);
    const text = isSaved ? t('card.done.patternSaved', { name }) : t('card.done.patternRemoved', { name });
    setNotice({ text, undo: () => void undo().then(undone, fail('undo')) });
  };
  const savePattern = (pattern: SentencePattern): void => {
    if (!lookup || savedPatterns.has(pattern.id)) return;
    const write = (): Promise<void> =>
      ports.savePattern(pattern, lookup.sentence).then((done) => tell(pattern, true, done), fail('save'));
    void guarded(() => once(pattern, write));
  };
  const removePattern = (pattern: SentencePattern): void => {
    const write = (): Promise<void> =>
      ports.removePattern(pattern).then((done) => tell(pattern, false, done), fail('remove'));
    void guarded(() => once(pattern, write));
  };
  return { savedPatterns, savePattern, removePattern };
}
