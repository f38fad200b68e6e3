import type { Entry, SentencePattern, UserSection } from '../../dictionary/index.ts';
import { factsOfEntry, wordId } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Characters, CharacterWords } from './Characters.tsx';
import { EntryView } from './EntryView.tsx';
import { Examples } from './Examples.tsx';
import { HelpNote } from './HelpNote.tsx';
import { describeLearning } from './help-line.ts';
import { Patterns } from './Patterns.tsx';
import { OtherEntries } from './Readings.tsx';
import { Sense } from './Sense.tsx';
import { UserSections } from './UserSections.tsx';
import { WordLinks } from './WordLinks.tsx';
import type { WordViewProps } from './WordView.tsx';

interface WordRestProps extends WordViewProps {
  /** The patterns of grammar that the word is part of here. */
  readonly patterns: readonly SentencePattern[];
  /** It is one of their fixed words. */
  readonly isMark: boolean;
  /** The entry, where it is ours. */
  readonly own: Entry | undefined;
  /** Another dictionary has said above what the word means, so that our sense is here. */
  readonly hasSense: boolean;
  /** Those of the reader's dictionaries that are not above. */
  readonly sections: readonly UserSection[];
}

/** Everything about a word but its sense here, the most wanted first. */
export function WordRest(props: WordRestProps) {
  const { lookup, entry, own, hasSense, sections, patterns, isMark, ports, actions, onOpen, onChoose } =
    props;
  const { here, longer, parts, unit, characters, form, level, help } = lookup;
  const openGloss = (headword: string, pinyin: string): void => onOpen({ form: headword, pinyin });
  const isName = here.nameType !== undefined || here.kind === 'name';
  const grammar = (
    <Patterns
      actions={actions}
      title={t('card.grammarHere')}
      patterns={patterns}
      onOpen={({ form: headword }) => onOpen({ form: headword })}
    />
  );
  return (
    <div class="rest">
      {isMark && grammar}
      <SavedLine {...props} />
      {own && hasSense && <Sense entry={own} here={here} isBrief={false} onOpen={openGloss} />}
      {own && (
        <EntryView
          key={`${own.simplified} ${own.pinyin}`}
          entry={own}
          here={here}
          level={level}
          onOpen={openGloss}
        />
      )}
      <UserSections sections={sections} isBrief={false} shown={entry} onOpen={openGloss} />
      {!isMark && grammar}
      {help && <HelpNote facts={help} onKeep={actions.keepHelp} />}
      {entry && <OtherEntries lookup={lookup} shown={entry} onChoose={onChoose} />}
      <WordLinks title={t('card.countedIn')} words={unit ? [unit] : []} onOpen={onOpen} />
      <WordLinks title={t('card.madeOf')} words={parts} onOpen={onOpen} />
      <WordLinks title={t('card.partOf')} words={longer} onOpen={onOpen} />
      {entry && (
        <Examples headword={entry.simplified} examples={lookup.examples[wordId(factsOfEntry(entry))] ?? []} />
      )}
      {characters.length > 0 && (
        <Characters {...{ form, characters, onOpen }} wordsWith={ports.wordsWith} isFolded={isName} />
      )}
      {entry && [...form].length === 1 && (
        <CharacterWords
          key={entry.pinyin}
          character={{ form, reading: entry.reading }}
          wordsWith={ports.wordsWith}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}

/** That the word is one of the reader's, since when, and the way to remove it. */
function SavedLine({ lookup: { help }, actions }: Pick<WordRestProps, 'lookup' | 'actions'>) {
  const { saved, savedNow, knowledge, remove } = actions;
  if (!saved) return null;
  const learning = help && knowledge === 'learning' ? describeLearning(help) : '';
  return (
    <p class="saved">
      <span>{savedNow ? t('card.savedNow') : learning || t('card.ofYours')}</span>
      <button type="button" class="small" onClick={(event) => event.isTrusted && remove()}>
        {t('card.remove')}
      </button>
    </p>
  );
}
