import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { factsOfEntry } from '../../vocabulary/index.ts';
import { textLocale } from '../../vocabulary/language/index.ts';
import type { CardAct } from '../word-surface/index.ts';
import { ActionBar } from './ActionBar.tsx';
import { CardBody } from './CardBody.tsx';
import { CardTop } from './CardTop.tsx';
import { LineBar } from './LineBar.tsx';
import type { CardContent, CardPorts, WordLookup } from './ports.ts';
import { type Actions, useActions } from './use-actions.ts';
import { useCardKeys } from './use-card-keys.ts';
import { hasWords, useCardSteps } from './use-card-steps.ts';
import { useEnglish } from './use-english.ts';
import { useLookedUp } from './use-looked-up.ts';
import { useViews } from './use-views.ts';

export interface WordCardProps {
  /** The word as it is written in the text. Give each opened word a `key` of its own: the card keeps state. */
  readonly word: WordQuery;
  /** Its look-up, where that has been made already. */
  readonly first?: CardContent;
  readonly ports: CardPorts;
  readonly onClose: () => void;
  /** What to do with the word as soon as it is shown. */
  readonly act?: CardAct | undefined;
  /** Shows the sentence elsewhere; by default the card shows it. */
  readonly onSentence?: ((lookup: WordLookup) => void) | undefined;
  /** Called when the card begins or ends showing a sentence. */
  readonly onLine?: (shown: boolean) => void;
  /** Where the card listens to keys; by default inside the card only. */
  readonly keysFrom?: EventTarget;
  /** Whether a letter typed there is for the card; by default all that are not written into a field. */
  readonly takesKeys?: (event: KeyboardEvent) => boolean;
}

/** The word card: what a word means here, with one main action. Touches nothing outside itself. */
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
  const { view, deep, showPanel, choose } = views;
  const { query, content, pending } = view;
  const lookup = content.status === 'ready' ? content.lookup : undefined;
  const panel = view.panel === 'line' && lookup && !hasWords(lookup) ? undefined : view.panel;
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

  const steps = useCardSteps({ card, word, views, lookup, line, act, onSentence, correct: actions.correct });
  const { stepBack, toggleLine, keepFocus } = steps;
  const hasSentence = hasWords(lookup);
  const askEnglish = (): void => {
    if (!line) toggleLine();
    english.ask();
  };

  useLookedUp(deep ? undefined : lookup, ports.noteLookUp);
  useOpeningAct(act, lookup !== undefined, actions);

  const showsLine = line !== undefined;
  useLayoutEffect(() => onLine?.(showsLine), [onLine, showsLine]);

  // Keys pressed on a sentence do nothing to a word.
  const ofWord = (work: () => void) => () => line || work();
  useCardKeys(
    { from: keysFrom, card, takesKeys },
    {
      Escape: panel || pending ? stepBack : onClose,
      Backspace: deep ? stepBack : undefined,
      s: ofWord(actions.save),
      k: ofWord(() => actions.mark('known')),
      p: () => actions.play(line?.text),
      // Before the word has been looked up the card remembers that its sentence is wanted.
      w: hasSentence || (content.status === 'loading' && !onSentence) ? toggleLine : undefined,
      e: (hasSentence || content.status === 'loading') && !onSentence ? askEnglish : undefined,
    },
  );

  return (
    <div
      class={line ? 'word-card of-line' : 'word-card'}
      role="dialog"
      lang={textLocale()}
      aria-labelledby={headingId}
      tabIndex={-1}
      ref={card}
    >
      <CardTop {...{ headingId, deep, isLine: line !== undefined, onBack: stepBack, onClose }} />
      {/* Each view begins at its top. */}
      <div class="body" key={`${query.form} ${query.start} ${panel} ${pending !== undefined}`}>
        <CardBody
          {...{ headingId, view, lookup, line, panel, entry, english, ports, actions, steps }}
          onChoose={choose}
          onCorrectPanel={() => showPanel('correct')}
        />
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

/** Does what the card was opened for, once, as soon as the word is known. */
function useOpeningAct(act: CardAct | undefined, isReady: boolean, actions: Actions): void {
  const acted = useRef(false);
  useEffect(() => {
    if (!isReady || acted.current) return;
    acted.current = true;
    if (act === 'save') actions.save();
    else if (act === 'known') actions.mark('known');
    else if (act === 'play') actions.play();
  });
}
