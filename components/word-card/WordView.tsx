import type { Entry, WordLink, WordQuery } from '../../dictionary/index.ts';
import { correctionId, describeInFull, factsOfEntry, wordId } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { Characters, CharacterWords } from './Characters.tsx';
import { EntryView } from './EntryView.tsx';
import { Examples } from './Examples.tsx';
import { PlaceFacts } from './Headword.tsx';
import { HelpNote } from './HelpNote.tsx';
import { Patterns } from './Patterns.tsx';
import { isFixedWord, patternsAt } from './pattern-brackets.ts';
import type { CardPorts, WordLookup } from './ports.ts';
import { ChosenReading, OtherEntries, UncertainReading } from './Readings.tsx';
import { UserSections } from './UserSections.tsx';
import type { Actions } from './use-actions.ts';
import { WordLinks } from './WordLinks.tsx';

interface WordViewProps {
  readonly lookup: WordLookup;
  /** Where the word stands in the text of its sentence's patterns; absent where it was not looked up in a text. */
  readonly place: { readonly start: number; readonly end: number } | undefined;
  readonly entry: Entry | undefined;
  readonly ports: Pick<CardPorts, 'wordsWith'>;
  readonly actions: Actions;
  readonly onOpen: (word: WordLink | WordQuery) => void;
  readonly onChoose: (entry: Entry) => void;
  readonly onCorrect: (entry: Entry) => void;
}

/** Everything about a word, the most wanted first. */
export function WordView({
  lookup,
  place,
  entry,
  ports,
  actions,
  onOpen,
  onChoose,
  onCorrect,
}: WordViewProps) {
  const { here, entries, longer, parts, unit, characters, form, level, help } = lookup;
  const { corrections = [], sections = [] } = lookup;
  const openGloss = (headword: string, pinyin: string): void => onOpen({ form: headword, pinyin });
  const ofReader = { shown: entry, onOpen: openGloss };
  const readings = entry && { lookup, shown: entry, onChoose };
  const patterns = place ? patternsAt(lookup.sentence.patterns, place) : [];
  // Of a word that makes a pattern, that is what it does here; of others it comes after what they mean.
  const isMark =
    [...form].length === 1 && place !== undefined && patterns.some((pattern) => isFixedWord(pattern, place));
  const grammar = (
    <Patterns
      actions={actions}
      title={t('card.grammarHere')}
      patterns={patterns}
      onOpen={({ form: headword }) => onOpen({ form: headword })}
    />
  );
  return (
    <>
      {isMark && grammar}
      <PlaceFacts here={here} entries={entries} />
      {readings && <UncertainReading {...readings} onCorrect={onCorrect} />}
      {readings && <ChosenReading {...readings} onCorrect={onCorrect} />}
      <UserSections sections={sections.filter(({ isAbove }) => isAbove)} {...ofReader} />
      {entry && !entry.dictionary && (
        <EntryView
          key={`${entry.simplified} ${entry.pinyin}`}
          entry={entry}
          here={here}
          level={level}
          onOpen={openGloss}
        />
      )}
      <UserSections sections={sections.filter(({ isAbove }) => !isAbove)} {...ofReader} />
      {!isMark && grammar}
      {help && <HelpNote facts={help} onKeep={actions.keepHelp} />}
      {corrections.map((correction) => (
        <p class="aside" key={correctionId(correction)}>
          {textParts('card.corrected', {
            correction: <span lang="zh">{describeInFull(correction)}</span>,
          })}{' '}
          <button type="button" class="link" onClick={() => actions.takeBack(correction)}>
            {t('card.takeBack')}
          </button>
        </p>
      ))}
      {readings && <OtherEntries {...readings} />}
      <WordLinks title={t('card.countedIn')} words={unit ? [unit] : []} onOpen={onOpen} />
      <WordLinks title={t('card.madeOf')} words={parts} onOpen={onOpen} />
      <WordLinks title={t('card.partOf')} words={longer} onOpen={onOpen} />
      {entry && (
        <Examples headword={entry.simplified} examples={lookup.examples[wordId(factsOfEntry(entry))] ?? []} />
      )}
      {characters.length > 0 && (
        <Characters form={form} characters={characters} wordsWith={ports.wordsWith} onOpen={onOpen} />
      )}
      {entry && [...form].length === 1 && (
        <CharacterWords
          key={entry.pinyin}
          character={{ form, reading: entry.reading }}
          wordsWith={ports.wordsWith}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
