import type { Entry, WordLink, WordQuery } from '../../dictionary/index.ts';
import { correctionId, describeInFull } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { isFixedWord, patternsAt } from './pattern-brackets.ts';
import type { CardPorts, WordLookup } from './ports.ts';
import { ChosenReading, UncertainReading } from './Readings.tsx';
import { PlaceFacts, Sense, senseSource } from './Sense.tsx';
import { SenseFoot } from './SenseFoot.tsx';
import { UserSections } from './UserSections.tsx';
import type { Actions } from './use-actions.ts';
import { WordRest } from './WordRest.tsx';

export interface WordViewProps {
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

/** What a word means here, and on demand everything else about it. */
export function WordView(props: WordViewProps) {
  const { lookup, place, entry, actions, onOpen, onChoose, onCorrect } = props;
  const { here, entries, form, corrections = [], sections = [] } = lookup;
  const { more, toggleMore, takeBack } = actions;
  const openGloss = (headword: string, pinyin: string): void => onOpen({ form: headword, pinyin });
  const readings = entry && { lookup, shown: entry, onChoose };
  const patterns = place ? patternsAt(lookup.sentence.patterns, place) : [];
  // Of a word that makes a pattern, that is what it does here; of others it comes after what they mean.
  const mark =
    place && [...form].length === 1 ? patterns.find((pattern) => isFixedWord(pattern, place)) : undefined;
  const own = entry && !entry.dictionary ? entry : undefined;
  const above = sections.filter(({ isAbove }) => isAbove);
  const first = above.length > 0 || own ? above : sections;
  const hasSense = own !== undefined && first.length === 0;
  return (
    <>
      <div class="sense">
        <PlaceFacts here={here} isListed={entries.length > 0} hasSense={hasSense} />
        {readings && <UncertainReading {...readings} onCorrect={onCorrect} />}
        {readings && <ChosenReading {...readings} onCorrect={onCorrect} />}
        <UserSections sections={first} isBrief={!more} shown={entry} onOpen={openGloss} />
        {own && hasSense && <Sense entry={own} here={here} isBrief={!more} onOpen={openGloss} />}
        {corrections.map((correction) => (
          <p class="aside" key={correctionId(correction)}>
            {textParts('card.corrected', {
              correction: <span lang="zh">{describeInFull(correction)}</span>,
            })}{' '}
            <button type="button" class="link" onClick={() => takeBack(correction)}>
              {t('card.takeBack')}
            </button>
          </p>
        ))}
      </div>
      <SenseFoot
        source={own && hasSense ? senseSource(own, here, !more) : ''}
        pattern={mark?.name}
        more={more}
        toggleMore={toggleMore}
      />
      {more && (
        <WordRest
          {...props}
          patterns={patterns}
          isMark={mark !== undefined}
          own={own}
          hasSense={first.length > 0}
          sections={sections.filter((section) => !first.includes(section))}
        />
      )}
    </>
  );
}
