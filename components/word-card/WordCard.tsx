import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry, WordLink, WordQuery } from '../../dictionary/index.ts';
import { type CorrectedWord, type CorrectionScope, factsOfEntry } from '../../vocabulary/index.ts';
import type { CardAct } from '../word-surface/index.ts';
import { ActionBar } from './ActionBar.tsx';
import { CorrectPanel, type JoinedWord } from './CorrectPanel.tsx';
import { Headword } from './Headword.tsx';
import { MorePanel } from './MorePanel.tsx';
import type { CardContent, CardPorts, WordLookup } from './ports.ts';
import { useActions } from './use-actions.ts';
import { useViews } from './use-views.ts';
import { WhereItHolds } from './WhereItHolds.tsx';
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
  keysFrom,
  takesKeys = () => true,
}: WordCardProps) {
  const headingId = useId();
  const card = useRef<HTMLDivElement>(null);
  const views = useViews(word, first, ports.lookUp);
  const { view, deep, back, showPanel, choose } = views;
  const { query, content, panel, pending } = view;
  const lookup = content.status === 'ready' ? content.lookup : undefined;
  const entry = view.chosen ?? lookup?.entries[0];
  const facts = entry ? factsOfEntry(entry) : lookup?.unlisted;
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

  // With the drawing itself: the first key may come before the browser is idle.
  useLayoutEffect(() => {
    const source = keysFrom ?? card.current;
    const onKey = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || !isBareKey(event)) return;
      if (event.key === 'Escape') (panel || pending ? stepBack : onClose)();
      else if (event.shiftKey || isWritten(event) || !takesKeys(event)) return;
      else if (event.key === 's') actions.save();
      else if (event.key === 'k') actions.mark('known');
      else if (event.key === 'p') actions.play();
      else if (event.key === 'Backspace' && deep) stepBack();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    source?.addEventListener('keydown', onKey, { capture: true });
    return () => source?.removeEventListener('keydown', onKey, { capture: true });
  });

  return (
    <div class="word-card" role="dialog" aria-labelledby={headingId} tabIndex={-1} ref={card}>
      <div class="top">
        {deep && (
          <button type="button" class="quiet back" onClick={stepBack}>
            ‹ Back
          </button>
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
        <Headword
          id={headingId}
          form={query.form}
          pinyin={query.pinyin ?? ''}
          entry={entry}
          lookup={lookup}
        />
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
      {lookup && (
        <ActionBar
          actions={actions}
          canSave={facts !== undefined}
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

/** A key pressed by hand, alone. */
function isBareKey(event: KeyboardEvent): boolean {
  return event.isTrusted && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** A key that goes into a text. */
function isWritten(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
