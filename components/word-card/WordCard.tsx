import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry, WordLink, WordQuery } from '../../dictionary/index.ts';
import { type CorrectedWord, type CorrectionScope, factsOfEntry } from '../../vocabulary/index.ts';
import type { CardAct } from '../word-surface/index.ts';
import { ActionBar } from './ActionBar.tsx';
import { CorrectPanel, type JoinedWord } from './CorrectPanel.tsx';
import { EnglishLine } from './EnglishLine.tsx';
import { Headword } from './Headword.tsx';
import { LineBar } from './LineBar.tsx';
import { MorePanel } from './MorePanel.tsx';
import type { CardContent, CardPorts, WordLookup } from './ports.ts';
import { useActions } from './use-actions.ts';
import { useCardKeys } from './use-card-keys.ts';
import { useEnglish } from './use-english.ts';
import { useViews } from './use-views.ts';
import { WhereItHolds } from './WhereItHolds.tsx';
import { WordLine } from './WordLine.tsx';
import { WordView } from './WordView.tsx';

export interface WordCardProps {
  /** The word as it stands in the text. Give each opened word a `key` of its own: the card keeps state. */
  readonly word: WordQuery;
  /** Its look-up, where that has been made already. */
  readonly first?: CardContent;
  readonly ports: CardPorts;
  readonly onClose: () => void;
  /** What is done with the word as soon as it is shown. */
  readonly act?: CardAct | undefined;
  /** Shows the sentence in a place of its own; by default the card does. */
  readonly onSentence?: ((lookup: WordLookup) => void) | undefined;
  /** Hears whether the card shows a sentence. */
  readonly onLine?: (shown: boolean) => void;
  /** Where the card's keys are heard; by default in the card alone. */
  readonly keysFrom?: EventTarget;
  /** Whether a letter hit there is the card's; by default all are that are not written. */
  readonly takesKeys?: (event: KeyboardEvent) => boolean;
}

/** The word card: what a word means here, and the one thing to do with it. Touches nothing outside itself. */
export function WordCard({
  word,
  first,
  ports,
  onClose,
  act,
  onSentence,
  onLine,
  keysFrom,
  takesKeys = () => true,
}: WordCardProps) {
  const headingId = useId();
  const card = useRef<HTMLDivElement>(null);
  const views = useViews({ word, first, panel: act === 'line' ? 'line' : undefined }, ports.lookUp);
  const { view, deep, back, showPanel, choose } = views;
  const { query, content, pending } = view;
  const lookup = content.status === 'ready' ? content.lookup : undefined;
  const hasSentence = lookup !== undefined && lookup.sentence.words.length > 0;
  const panel = view.panel === 'line' && lookup && !hasSentence ? undefined : view.panel;
  const line = panel === 'line' && !pending ? lookup?.sentence : undefined;
  const entry = view.chosen ?? lookup?.entries[0];
  const facts = entry ? factsOfEntry(entry) : lookup?.unlisted;
  const english = useEnglish(lookup?.sentence, ports);
  const actions = useActions({
    ports,
    query,
    lookup,
    facts,
    onRestored: () => views.refresh(word),
    onChanged: () => views.refresh(),
  });

  /** What was clicked may be gone from the card now: the focus stays in it. */
  const keepFocus = (): void => card.current?.focus({ preventScroll: true });
  const go = (to: WordLink | WordQuery): void => {
    views.open(placeIn(word, to));
    keepFocus();
  };
  const correct = (words: readonly CorrectedWord[], scope?: CorrectionScope, next?: WordQuery): void => {
    // Read as corrected from now on, whatever stood above it.
    const { pinyin: _before, ...place } = query;
    const { text, start } = next ?? place;
    actions.correct({ words, scope, text, start }, () => {
      views.refresh(next ?? place);
      keepFocus();
    });
  };
  /** Corrects; where the word stands in a text the reader says first where that holds. */
  const askWhere = (words: readonly CorrectedWord[], joined?: JoinedWord): void => {
    const { form, text, start } = joined?.query ?? query;
    if (!lookup || text === undefined || start === undefined) {
      correct(words, undefined, joined?.query);
      return;
    }
    const place = { text, start, end: start + form.length };
    views.ask({ words, place, around: joined?.around ?? lookup.around, next: joined?.query });
  };
  const lineTakesFocus = useRef(act === 'line');
  const toggleLine = (): void => {
    if (line) stepBack();
    else if (hasSentence && onSentence) onSentence(lookup);
    else if (hasSentence) {
      lineTakesFocus.current = card.current?.matches(':focus-within') ?? false;
      showPanel('line');
    }
  };
  const askEnglish = (): void => {
    if (!line) toggleLine();
    english.ask();
  };
  const stepBack = (): void => {
    back();
    keepFocus();
  };

  const isReady = lookup !== undefined;
  useLookedUp(deep ? undefined : lookup, ports.noteLookUp);
  const acted = useRef(false);
  useEffect(() => {
    if (!isReady || acted.current) return;
    acted.current = true;
    if (act === 'save') actions.save();
    else if (act === 'known') actions.mark('known');
    else if (act === 'play') actions.play();
  });

  const showsLine = line !== undefined;
  useLayoutEffect(() => onLine?.(showsLine), [onLine, showsLine]);

  // What is pressed at a sentence does nothing to a word.
  const ofWord = (work: () => void) => () => line || work();
  useCardKeys(
    { from: keysFrom, card, takesKeys },
    {
      Escape: panel || pending ? stepBack : onClose,
      Backspace: deep ? stepBack : undefined,
      s: ofWord(actions.save),
      k: ofWord(() => actions.mark('known')),
      p: () => actions.play(line?.text),
      w: hasSentence ? toggleLine : undefined,
      e: hasSentence && !onSentence ? askEnglish : undefined,
    },
  );

  return (
    <div
      class={line ? 'word-card of-line' : 'word-card'}
      role="dialog"
      aria-labelledby={headingId}
      tabIndex={-1}
      ref={card}
    >
      <div class="top">
        {deep && (
          <button type="button" class="quiet back" onClick={stepBack}>
            ‹ Back
          </button>
        )}
        {line && (
          <h2 id={headingId} class="line-title">
            The sentence, word by word
          </h2>
        )}
        <button
          type="button"
          class="quiet close"
          aria-keyshortcuts="Escape"
          aria-label="Close"
          title="Close (esc)"
          onClick={onClose}
        >
          ×
        </button>
      </div>
      {/* Each view begins at its top. */}
      <div class="body" key={`${query.form} ${query.start} ${panel} ${pending !== undefined}`}>
        {line ? (
          <>
            <EnglishLine english={english} />
            <WordLine
              words={line.words}
              current={query.start}
              takesFocus={lineTakesFocus.current}
              onOpen={({ text, kind, pinyin, start }) =>
                go({ form: text, start, ...(kind !== 'number' && { pinyin }) })
              }
            />
          </>
        ) : (
          <Headword
            id={headingId}
            form={query.form}
            pinyin={query.pinyin ?? ''}
            entry={entry}
            lookup={lookup}
          />
        )}
        {!lookup && (
          <p class="aside" role="status">
            {content.status === 'failed'
              ? `The dictionary did not answer: ${content.message}`
              : 'Looking it up…'}
          </p>
        )}
        {pending && (
          <WhereItHolds pending={pending} onChoose={(scope) => correct(pending.words, scope, pending.next)} />
        )}
        {lookup && !panel && !pending && (
          <WordView
            {...{ lookup, entry, ports, onOpen: go, onChoose: choose }}
            onCorrect={(chosen: Entry) => askWhere([{ text: lookup.form, reading: [...chosen.reading] }])}
            onTakeBack={actions.takeBack}
            onKeepHelp={actions.keepHelp}
          />
        )}
        {lookup && panel === 'more' && !pending && (
          <MorePanel lookup={lookup} entry={entry} actions={actions} onCorrect={() => showPanel('correct')} />
        )}
        {lookup && panel === 'correct' && !pending && (
          <CorrectPanel query={query} lookup={lookup} entry={entry} onCorrect={askWhere} />
        )}
      </div>
      {line && <LineBar actions={actions} sentence={line.text} english={english} />}
      {lookup && !line && (
        <ActionBar
          actions={actions}
          canSave={facts !== undefined}
          onSentence={hasSentence ? toggleLine : undefined}
          help={lookup.help}
          onMore={() => {
            showPanel(panel ? undefined : 'more');
            keepFocus();
          }}
        />
      )}
    </div>
  );
}

/** A card that was open for less was in the way, or opened by mistake. */
const LOOKED_UP_MS = 800;

/** Tells once that the reader has looked a word up. */
function useLookedUp(lookup: WordLookup | undefined, note: CardPorts['noteLookUp']): void {
  const reading = lookup?.help?.reading;
  const form = lookup?.form;
  useEffect(() => {
    if (!reading || form === undefined) return undefined;
    // What can't be noted is asked again at the next look-up.
    const timer = setTimeout(() => void note({ form, reading }).catch(() => undefined), LOOKED_UP_MS);
    return () => clearTimeout(timer);
  }, [form, reading, note]);
}

/** A word gone to from the opened one: with its place in the text, where it stands there or inside that word. */
function placeIn({ form, text, start }: WordQuery, to: WordLink | WordQuery): WordQuery {
  const query = { form: to.form, pinyin: to.pinyin ?? '' };
  if (text === undefined || start === undefined) return query;
  const inside = form.indexOf(to.form);
  const place = to.start ?? (inside < 0 ? undefined : start + inside);
  return place === undefined ? query : { ...query, text, start: place };
}
