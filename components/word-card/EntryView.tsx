import { useState } from 'preact/hooks';
import { type Entry, isGuess, type OwnMeaning, type WordInPlace } from '../../dictionary/index.ts';
import { formatLevel, type ReaderLevel } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { frequencyBand, orderedGlosses, orderedMeanings } from './entry-facts.ts';
import { Gloss } from './Gloss.tsx';
import { describeKind, describePartOfSpeech } from './part-of-speech.ts';

/** Glosses shown before the reader asks for the rest. */
const GLOSSES_SHOWN = 6;
/** A longer gloss is an explanation, which would be hard to read in bold. */
const SHORT_GLOSS = 80;

interface EntryViewProps {
  readonly entry: Entry;
  /** The word at its place: the meaning that fits comes first. */
  readonly here: WordInPlace;
  /** Its level in the reader's list. */
  readonly level: ReaderLevel | undefined;
  /** Opens a headword that a gloss refers to. */
  readonly onOpen: (form: string, pinyin: string) => void;
}

/** Everything known about an entry: how common it is, our meanings and those of CC-CEDICT, measure words. */
export function EntryView({ entry, here, level, onOpen }: EntryViewProps) {
  const [expanded, setExpanded] = useState(false);
  const glosses = orderedGlosses(entry);
  const meanings = orderedMeanings(entry, here);
  const visible = expanded ? glosses : glosses.slice(0, GLOSSES_SHOWN);
  const hidden = glosses.length - visible.length;
  const partOfSpeech = describePartOfSpeech(entry.partOfSpeech);
  return (
    <>
      <ul class="tags" aria-label={t('card.tags')}>
        {level && <li>{formatLevel(level)}</li>}
        {/* What the corpus does not list may be a name as well as rare. */}
        {entry.frequency > 0 && <li>{frequencyBand(entry.frequency)}</li>}
        {partOfSpeech && meanings.length === 0 && <li>{partOfSpeech}</li>}
      </ul>
      {meanings.length > 0 && <OwnMeanings meanings={meanings} isGuess={isGuess({ gloss: '', ...here })} />}
      {meanings.length > 0 && glosses.length > 0 && <p class="source">CC-CEDICT</p>}
      {glosses.length > 0 && (
        <ol class={meanings.length > 0 ? 'senses more-senses' : 'senses'}>
          {visible.map((gloss, index) => {
            const fits = index === 0 && meanings.length === 0;
            const isShort = gloss.length <= SHORT_GLOSS;
            return (
              <li key={gloss} class={fits && isShort ? 'fits' : undefined}>
                {fits && glosses.length > 1 && <span class="visually-hidden">{t('card.fits')} </span>}
                <Gloss gloss={gloss} onOpen={onOpen} />
              </li>
            );
          })}
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

interface OwnMeaningsProps {
  readonly meanings: readonly OwnMeaning[];
  /** Whether the sentence leaves open which meaning is right. */
  readonly isGuess: boolean;
}

/** Our own meanings: the one drawn under the text, its part of speech, notes. */
function OwnMeanings({ meanings, isGuess }: OwnMeaningsProps) {
  return (
    <>
      <ol class="senses own-senses" aria-label={t('card.meanings')}>
        {meanings.map(({ gloss, partOfSpeech, says }, index) => {
          const kind = describeKind(partOfSpeech);
          return (
            <li key={`${partOfSpeech} ${gloss} ${says}`} class={index === 0 ? 'fits' : undefined}>
              {index === 0 && meanings.length > 1 && (
                <span class="visually-hidden">{isGuess ? t('card.fitsLikely') : t('card.fits')} </span>
              )}
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
      <p class="source">{isGuess && meanings.length > 1 ? t('card.sourceGuess') : t('card.source')}</p>
    </>
  );
}
