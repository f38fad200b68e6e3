import type { ComponentChildren } from 'preact';
import { type Entry, isGuess, type WordInPlace } from '../../dictionary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { orderedGlosses, orderedMeanings } from './entry-facts.ts';
import { Gloss } from './Gloss.tsx';
import { formatGloss } from './gloss.ts';
import { describeKind, describePartOfSpeech } from './part-of-speech.ts';

/** A longer gloss is an explanation, which would be hard to read in bold. */
const SHORT_GLOSS = 80;
const CEDICT = 'CC-CEDICT';

interface SenseProps {
  readonly entry: Entry;
  /** The word at its place: the meaning that fits is shown. */
  readonly here: WordInPlace;
  /** Only its beginning, where it is long. */
  readonly isBrief: boolean;
  /** Opens a headword that a gloss refers to. */
  readonly onOpen: (form: string, pinyin: string) => void;
}

/** What the word means here, with its part of speech; of a name, what it is the name of. */
export function Sense({ entry, here, isBrief, onOpen }: SenseProps) {
  const [meaning, ...others] = orderedMeanings(entry, here);
  const [gloss, ...otherGlosses] = orderedGlosses(entry);
  if (!meaning && gloss === undefined) return null;
  const name = nameFact(here);
  const kind = meaning ? describeKind(meaning.partOfSpeech) : describePartOfSpeech(entry.partOfSpeech);
  const isAlone = (meaning ? others : otherGlosses).length === 0;
  const isGuessed = meaning !== undefined && !isAlone && isGuess({ gloss: '', ...here });
  const isShort = meaning !== undefined || (gloss ?? '').length <= SHORT_GLOSS;
  const note = noteOf(entry, here, isBrief);
  const look = [isBrief && 'brief', meaning && 'own-senses'].filter(Boolean).join(' ');
  return (
    <ol class={`senses here ${look}`} aria-label={t('card.meanings')}>
      <li class={isShort ? 'fits' : undefined}>
        {!isAlone && (
          <span class="visually-hidden">{isGuessed ? t('card.fitsLikely') : t('card.fits')} </span>
        )}
        {meaning ? (
          <span lang="en">{meaning.gloss || meaning.says}</span>
        ) : (
          <Gloss gloss={gloss ?? ''} onOpen={onOpen} />
        )}
        {isGuessed && (
          <span class="doubt" title={t('card.guess.meaning')} aria-hidden="true">
            ?
          </span>
        )}
        {(name ?? kind) && <span class="kind-of-word"> {name ?? kind}</span>}
        {note && (
          <span class="says" lang="en">
            {note}
          </span>
        )}
      </li>
    </ol>
  );
}

/** What is said of a meaning of ours: in brief only of a name, from CC-CEDICT where we have no more than its English. */
function noteOf(entry: Entry, here: WordInPlace, isBrief: boolean): string {
  const [meaning] = orderedMeanings(entry, here);
  if (!meaning?.gloss || (isBrief && !here.nameType)) return '';
  return meaning.says || (isBrief ? listedNote(entry, meaning.gloss) : '');
}

/** CC-CEDICT's first gloss, where it says more of a name than ours. */
function listedNote(entry: Entry, gloss: string): string {
  const [listed = ''] = orderedGlosses(entry);
  return listed.length > gloss.length && !listed.startsWith('see ')
    ? formatGloss(listed)
        .map(({ text }) => text)
        .join('')
    : '';
}

/** Where a sense is from, and whether it is a guess. */
export function senseSource(entry: Entry, here: WordInPlace, isBrief: boolean): string {
  const [meaning, ...others] = orderedMeanings(entry, here);
  if (!meaning) return entry.senses.length > 0 ? CEDICT : '';
  if (others.length > 0 && isGuess({ gloss: '', ...here })) return t('card.sourceGuess');
  const isNoteListed = !meaning.says && noteOf(entry, here, isBrief) !== '';
  return isNoteListed ? `${t('card.source')} · ${CEDICT}` : t('card.source');
}

interface PlaceFactsProps {
  readonly here: WordInPlace;
  /** A dictionary has it. */
  readonly isListed: boolean;
  /** A sense is shown, which says too what the name is the name of. */
  readonly hasSense: boolean;
}

/** What the word is where no meaning says it: the value of a number, a name, neither. */
export function PlaceFacts({ here, isListed, hasSense }: PlaceFactsProps) {
  if (here.value !== undefined) {
    return (
      <p class="value">
        <span class="visually-hidden">{t('card.value')} </span>
        {here.value}
      </p>
    );
  }
  const fact = hasSense ? undefined : (nameFact(here) ?? (isListed ? undefined : t('card.unlisted')));
  return fact ? <p class="kind">{fact}</p> : null;
}

/** That the word is a name, and of what. */
function nameFact({ kind, nameType, says }: WordInPlace): ComponentChildren | undefined {
  if (!nameType) return kind === 'name' ? t('card.name') : undefined;
  if (!says) return t(`card.nameOf.${nameType}`);
  return textParts(`card.nameSays.${nameType}`, { note: <span lang="en">{says}</span> });
}
