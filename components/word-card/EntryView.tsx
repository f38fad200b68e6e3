import { useState } from 'preact/hooks';
import type { Entry } from '../../dictionary/index.ts';
import { frequencyBand, orderedGlosses } from './entry-facts.ts';
import { Gloss } from './Gloss.tsx';
import { describePartOfSpeech } from './part-of-speech.ts';

/** Glosses shown before the reader asks for the rest. */
const GLOSSES_SHOWN = 6;
/** A longer gloss is an explanation: set in bold it would be a wall. */
const SHORT_GLOSS = 80;

interface EntryViewProps {
  readonly entry: Entry;
  /** Opens a headword that a gloss refers to. */
  readonly onOpen: (form: string, pinyin: string) => void;
}

/** What the dictionary says of an entry: how common it is, its glosses with the fitting one marked, measure words. */
export function EntryView({ entry, onOpen }: EntryViewProps) {
  const [expanded, setExpanded] = useState(false);
  const glosses = orderedGlosses(entry);
  const visible = expanded ? glosses : glosses.slice(0, GLOSSES_SHOWN);
  const hidden = glosses.length - visible.length;
  const partOfSpeech = describePartOfSpeech(entry.partOfSpeech);
  return (
    <>
      <ul class="tags" aria-label="What kind of word">
        {entry.hsk !== undefined && <li>HSK {entry.hsk}</li>}
        {/* What the corpus does not list may be a name as well as rare. */}
        {entry.frequency > 0 && <li>{frequencyBand(entry.frequency)}</li>}
        {partOfSpeech && <li>{partOfSpeech}</li>}
      </ul>
      {glosses.length > 0 && (
        <ol class="senses">
          {visible.map((gloss, index) => {
            const fits = index === 0;
            const isShort = gloss.length <= SHORT_GLOSS;
            return (
              <li key={gloss} class={fits && isShort ? 'fits' : undefined}>
                {fits && glosses.length > 1 && <span class="visually-hidden">Fits here: </span>}
                <Gloss gloss={gloss} onOpen={onOpen} />
              </li>
            );
          })}
        </ol>
      )}
      {hidden > 0 && (
        <button type="button" class="quiet more" onClick={() => setExpanded(true)}>
          {hidden} more {hidden === 1 ? 'meaning' : 'meanings'}
        </button>
      )}
      {entry.classifiers.length > 0 && (
        <p class="aside">
          Measure word: <Gloss gloss={entry.classifiers.join(', ')} onOpen={onOpen} />
        </p>
      )}
    </>
  );
}
