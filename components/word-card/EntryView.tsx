import { useState } from 'preact/hooks';
import type { Entry, OwnMeaning, WordInPlace } from '../../dictionary/index.ts';
import { formatLevel, type ReaderLevel } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { frequencyBand, orderedGlosses, orderedMeanings } from './entry-facts.ts';
import { Gloss } from './Gloss.tsx';
import { describeKind } from './part-of-speech.ts';

/** Glosses shown before the reader asks for the rest. */
const GLOSSES_SHOWN = 6;

interface EntryViewProps {
  readonly entry: Entry;
  readonly here: WordInPlace;
  /** Its level in the reader's list. */
  readonly level: ReaderLevel | undefined;
  /** Opens a headword that a gloss refers to. */
  readonly onOpen: (form: string, pinyin: string) => void;
}

/** What is known of an entry besides its sense here: how common it is, other meanings, those of CC-CEDICT, measure words. */
export function EntryView({ entry, here, level, onOpen }: EntryViewProps) {
  const [expanded, setExpanded] = useState(false);
  const [meant, ...meanings] = orderedMeanings(entry, here);
  const glosses = orderedGlosses(entry);
  // Without our own meanings the first gloss is the sense, which stands above.
  const others = meant ? glosses : glosses.slice(1);
  const visible = expanded ? others : others.slice(0, GLOSSES_SHOWN);
  const hidden = others.length - visible.length;
  return (
    <>
      <ul class="tags" aria-label={t('card.tags')}>
        {level && <li>{formatLevel(level)}</li>}
        {/* What the corpus does not list may be a name as well as rare. */}
        {entry.frequency > 0 && <li>{frequencyBand(entry.frequency)}</li>}
      </ul>
      {meanings.length > 0 && <OwnMeanings meanings={meanings} />}
      {meant && glosses.length > 0 && <p class="source">CC-CEDICT</p>}
      {others.length > 0 && (
        <ol class="senses more-senses" start={meant ? 1 : 2}>
          {visible.map((gloss) => (
            <li key={gloss}>
              <Gloss gloss={gloss} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <button type="button" class="quiet more" onClick={() => setExpanded(true)}>
          {t('card.moreMeanings', { count: hidden })}
        </button>
      )}
      {entry.classifiers.length > 0 && (
        <p class="aside">
          {textParts('card.measureWord', {
            words: <Gloss gloss={entry.classifiers.join(', ')} onOpen={onOpen} />,
          })}
        </p>
      )}
    </>
  );
}

/** Our other meanings, each with its part of speech and notes. */
function OwnMeanings({ meanings }: { readonly meanings: readonly OwnMeaning[] }) {
  return (
    <ol class="senses own-senses" start={2} aria-label={t('card.meanings')}>
      {meanings.map(({ gloss, partOfSpeech, says }) => {
        const kind = describeKind(partOfSpeech);
        return (
          <li key={`${partOfSpeech} ${gloss} ${says}`}>
            <span lang="en">{gloss || says}</span>
            {kind && <span class="kind-of-word"> {kind}</span>}
            {gloss && says && (
              <span class="says" lang="en">
                {says}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
