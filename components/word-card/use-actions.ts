import { useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import {
  type Correction,
  type CorrectionKey,
  describeCorrection,
  describeScope,
  errorMessage,
  type Knowledge,
  type WordFacts,
  wordId,
} from '../../vocabulary/index.ts';
import { copyText } from './copy.ts';
import type { CardPorts, Done, WordLookup } from './ports.ts';

/** One line on what came of the last thing done. */
export interface Notice {
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

/** What can be done with a card's word, and what became of it. */
export interface Actions {
  readonly notice: Notice | undefined;
  /** The word is in the vocabulary. */
  readonly saved: boolean;
  /** Saved from this card just now, so that there is nothing more to save. */
  readonly savedNow: boolean;
  readonly busy: boolean;
  readonly knowledge: Knowledge;
  readonly save: () => void;
  readonly remove: () => void;
  readonly mark: (knowledge: Knowledge) => void;
  /** Says the word, or a text. */
  readonly play: (text?: string) => void;
  readonly copy: (text: string, what: string) => void;
  readonly correct: (correction: Parameters<CardPorts['correct']>[0], then: () => void) => void;
  readonly takeBack: (correction: Correction) => void;
  /** Has help stay with the word, or lets it fade. */
  readonly keepHelp: (kept: boolean) => void;
}

interface Subject {
  readonly ports: CardPorts;
  readonly query: WordQuery;
  readonly lookup: WordLookup | undefined;
  /** What can be saved and marked; absent for figures. */
  readonly facts: WordFacts | undefined;
  /** Shows the word as it is now, after a correction was undone. */
  readonly onRestored: () => void;
  /** Looks the shown word up again. */
  readonly onChanged: () => void;
}

const COVERED = 'The page covers this card, so nothing was done. Look at it and try once more.';

/** Why a correction may leave the word as it is. */
const NOTHING_CHANGES =
  'It changes nothing here: the word was shown so already, or a longer word or a narrower correction goes first.';

/** What can be done with the word that a card shows, and what became of it. */
export function useActions({ ports, query, lookup, facts, onRestored, onChanged }: Subject): Actions {
  const [notice, setNotice] = useState<Notice>();
  const [saves, setSaves] = useState<Readonly<Record<string, 'saving' | 'saved' | 'removed'>>>({});
  const [marks, setMarks] = useState<Readonly<Record<string, Knowledge>>>({});
  const id = facts && wordId(facts);
  const knowledge = (id && (marks[id] ?? lookup?.knowledge[id])) || 'new';
  const state = id ? saves[id] : undefined;

  const fail = (what: string) => (error: unknown) =>
    setNotice({ text: `${what}: ${errorMessage(error)}`, failed: true });
  /** Nothing is written while the page hides what the reader would be agreeing to. */
  const guarded = async (work: () => void): Promise<boolean> => {
    const seen = (await ports.isSeen?.()) ?? true;
    if (seen) work();
    else setNotice({ text: COVERED, failed: true });
    return seen;
  };

  /** What is known of the word's saving, put back to what it was. */
  const putBack = (): void => {
    if (!id) return;
    setSaves(({ [id]: _now, ...others }) => (state === undefined ? others : { ...others, [id]: state }));
    setMarks(({ [id]: _now, ...others }) =>
      marks[id] === undefined ? others : { ...others, [id]: marks[id] },
    );
  };
  /** Says what was done, and offers to undo it. */
  const tell = (text: string, { undo }: Done): void =>
    setNotice({
      text,
      undo: () =>
        void undo().then(() => {
          putBack();
          setNotice({ text: 'Undone' });
        }, fail('Not undone')),
    });
  const isSaved =
    state === 'saved' || (state !== 'removed' && id !== undefined && (lookup?.saved.includes(id) ?? false));

  const save = (): void => {
    if (!facts || !id || state === 'saving' || state === 'saved') return;
    setSaves((all) => ({ ...all, [id]: 'saving' }));
    setNotice(undefined);
    const write = (): void =>
      void ports.save(facts, query).then(
        (done) => {
          setSaves((all) => ({ ...all, [id]: 'saved' }));
          setMarks((all) => ({ ...all, [id]: knowledge === 'new' ? 'learning' : knowledge }));
          tell('Saved with its sentence', done);
        },
        (error: unknown) => {
          putBack();
          fail('Not saved')(error);
        },
      );
    void guarded(write).then((seen) => !seen && putBack());
  };
  const remove = (): void => {
    if (!facts || !id || !isSaved) return;
    void guarded(() => {
      ports.remove(facts).then((done) => {
        setSaves((all) => ({ ...all, [id]: 'removed' }));
        setMarks((all) => ({ ...all, [id]: 'new' }));
        tell('Removed from your words', done);
      }, fail('Not removed'));
    });
  };
  const mark = (wanted: Knowledge): void => {
    if (!facts || !id) return;
    const next = wanted === knowledge ? 'new' : wanted;
    void guarded(() => {
      const put = (said: Knowledge): Promise<unknown> =>
        ports.mark(facts, said, query).then(() => setMarks((all) => ({ ...all, [id]: said })));
      put(next).then(() => {
        const undo = (): void => void put(knowledge).then(() => setNotice(undefined), fail('Not undone'));
        setNotice({ text: SAID[next], undo });
      }, fail('Not marked'));
    });
  };
  const restore = (of: CorrectionKey, state: Correction | null): void =>
    void ports.restoreCorrection(of, state).then(() => {
      setNotice({ text: 'Undone' });
      onRestored();
    }, fail('Not undone'));
  const correct: Actions['correct'] = (correction, then) =>
    void guarded(() => {
      const { words, scope } = correction;
      const form = words.map(({ text }) => text).join('');
      ports.correct(correction).then(({ before, changes }) => {
        const said = `${describeCorrection({ form, words })}, ${describeScope({ form, scope })}`;
        const text = changes ? `From now on ${said}.` : `Noted: ${said}. ${NOTHING_CHANGES}`;
        setNotice({ text, undo: () => restore({ form, scope }, before) });
        then();
      }, fail('Not corrected'));
    });
  const takeBack: Actions['takeBack'] = (correction) =>
    void guarded(() => {
      ports.restoreCorrection(correction, null).then(() => {
        setNotice({ text: 'Taken back', undo: () => restore(correction, correction) });
        onRestored();
      }, fail('Not taken back'));
    });
  const keepHelp = (kept: boolean): void => {
    const reading = lookup?.help?.reading;
    if (!lookup || !reading) return;
    const put = (wanted: boolean): Promise<unknown> =>
      ports.keepHelp({ form: lookup.form, reading }, wanted).then(onChanged);
    void guarded(() => {
      put(kept).then(() => {
        const undo = (): void =>
          void put(!kept).then(() => setNotice({ text: 'Undone' }), fail('Not undone'));
        setNotice({ text: kept ? 'Help stays with this word' : 'Its help fades again', undo });
      }, fail('Not changed'));
    });
  };

  return {
    notice,
    saved: isSaved,
    savedNow: state === 'saved',
    busy: state === 'saving',
    knowledge,
    save,
    remove,
    mark,
    correct,
    takeBack,
    keepHelp,
    play: (text) => {
      setNotice(undefined);
      ports.say(text === undefined ? saidOf(query, lookup) : { text }).catch(fail('Not played'));
    },
    copy: (text, what) =>
      void copyText(text).then(() => setNotice({ text: `Copied ${what}` }), fail('Not copied')),
  };
}

/** The word as it is read at its place. */
function saidOf({ form }: WordQuery, lookup: WordLookup | undefined): Parameters<CardPorts['say']>[0] {
  if (!lookup) return { text: form };
  const { text, reading } = lookup.here.aloud ?? { text: lookup.form, reading: lookup.here.reading };
  return { text, reading };
}

const SAID: Readonly<Record<Knowledge, string>> = {
  new: 'No longer marked',
  learning: 'Marked as being learnt',
  known: 'Marked as known',
  ignored: 'Ignored from now on',
};
