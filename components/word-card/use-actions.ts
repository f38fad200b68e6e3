import type { WordQuery } from '../../dictionary/index.ts';
import {
  type Correction,
  type CorrectionKey,
  describeInFull,
  type WordFacts,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { copyText } from './copy.ts';
import type { CardPorts, WordLookup } from './ports.ts';
import { type Notice, type NoticeControl, useNotice } from './use-notice.ts';
import { type PatternSaving, usePatternSaving } from './use-pattern-saving.ts';
import { type Saving, useSaving } from './use-saving.ts';

interface Correcting {
  /** Corrects the word from now on; `then` is called once that is stored. */
  readonly correct: (correction: Parameters<CardPorts['correct']>[0], then: () => void) => void;
  readonly takeBack: (correction: Correction) => void;
}

/** What is copied. */
export type Copied = 'word' | 'pinyin' | 'wordAndPinyin' | 'sentence' | 'sentenceAndPinyin';

/** The actions on a card's word, and the result of the last one. */
export interface Actions extends Saving, PatternSaving, Correcting {
  readonly notice: Notice | undefined;
  /** Says the word, or a text. */
  readonly play: (text?: string) => void;
  readonly copy: (text: string, what: Copied) => void;
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

/** The actions on the word of a card, and the result of the last one. */
export function useActions({ ports, query, lookup, facts, onRestored, onChanged }: Subject): Actions {
  const control = useNotice(ports);
  const { notice, setNotice, fail, guarded } = control;
  const saving = useSaving({ ports, query, lookup, facts, control });
  const patterns = usePatternSaving({ ports, lookup, control });

  const keepHelp = (kept: boolean): void => {
    const reading = lookup?.help?.reading;
    if (!lookup || !reading) return;
    const put = (wanted: boolean): Promise<unknown> =>
      ports.keepHelp({ form: lookup.form, reading }, wanted).then(onChanged);
    const undo = (): void =>
      void put(!kept).then(() => setNotice({ text: t('card.done.undone') }), fail('undo'));
    const text = kept ? t('card.done.helpStays') : t('card.done.helpFades');
    void guarded(() => void put(kept).then(() => setNotice({ text, undo }), fail('change')));
  };
  return {
    ...saving,
    ...patterns,
    ...correcting(ports, control, onRestored),
    notice,
    keepHelp,
    play: (text) => {
      setNotice(undefined);
      ports.say(text === undefined ? saidOf(query, lookup) : { text }).catch(fail('play'));
    },
    copy: (text, what) =>
      void copyText(text).then(() => setNotice({ text: t(`card.copied.${what}`) }), fail('copy')),
  };
}

/** Corrects a word, and removes corrections, each with undo. */
function correcting(
  ports: CardPorts,
  { setNotice, fail, guarded }: NoticeControl,
  onRestored: () => void,
): Correcting {
  const restore = (of: CorrectionKey, state: Correction | null): void =>
    void ports.restoreCorrection(of, state).then(() => {
      setNotice({ text: t('card.done.undone') });
      onRestored();
    }, fail('undo'));
  const correct: Correcting['correct'] = (correction, then) =>
    void guarded(() => {
      const { words, scope } = correction;
      const form = words.map(({ text }) => text).join('');
      ports.correct(correction).then(({ before, changes }) => {
        const said = describeInFull({ form, words, scope });
        const text = changes ? t('corrections.fromNowOn', { said }) : t('corrections.noted', { said });
        setNotice({ text, undo: () => restore({ form, scope }, before) });
        then();
      }, fail('correct'));
    });
  const takeBack = (correction: Correction): void =>
    void guarded(() => {
      ports.restoreCorrection(correction, null).then(() => {
        setNotice({ text: t('card.done.takenBack'), undo: () => restore(correction, correction) });
        onRestored();
      }, fail('takeBack'));
    });
  return { correct, takeBack };
}

/** The word in its reading at its place. */
function saidOf({ form }: WordQuery, lookup: WordLookup | undefined): Parameters<CardPorts['say']>[0] {
  if (!lookup) return { text: form };
  const { text, reading } = lookup.here.aloud ?? { text: lookup.form, reading: lookup.here.reading };
  return { text, reading };
}
