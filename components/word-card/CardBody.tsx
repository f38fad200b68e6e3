import type { Entry } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { CorrectPanel } from './CorrectPanel.tsx';
import { EnglishLine } from './EnglishLine.tsx';
import { Headword } from './Headword.tsx';
import { MorePanel } from './MorePanel.tsx';
import type { CardPorts, WordLookup } from './ports.ts';
import type { Actions } from './use-actions.ts';
import type { CardSteps } from './use-card-steps.ts';
import type { SentenceEnglish } from './use-english.ts';
import type { View } from './use-views.ts';
import { WhereItHolds } from './WhereItHolds.tsx';
import { WordLine } from './WordLine.tsx';
import { WordView } from './WordView.tsx';

interface CardBodyProps {
  readonly headingId: string;
  readonly view: View;
  readonly lookup: WordLookup | undefined;
  /** The sentence, where it is shown instead of the word. */
  readonly line: WordLookup['sentence'] | undefined;
  readonly panel: View['panel'];
  /** The shown entry; absent for a word that no dictionary lists. */
  readonly entry: Entry | undefined;
  readonly english: SentenceEnglish;
  readonly ports: CardPorts;
  readonly actions: Actions;
  readonly steps: CardSteps;
  /** Shows another entry of the word. */
  readonly onChoose: (entry: Entry | undefined) => void;
  readonly onCorrectPanel: () => void;
}

/** What the card shows between its top and its buttons: the word or its sentence, a panel, a question. */
export function CardBody(props: CardBodyProps) {
  const {
    headingId,
    view,
    lookup,
    line,
    panel,
    entry,
    english,
    ports,
    actions,
    steps,
    onChoose,
    onCorrectPanel,
  } = props;
  const { query, content, pending } = view;
  const { go, correct, askWhere, lineTakesFocus } = steps;
  return (
    <>
      {line ? (
        <>
          <EnglishLine english={english} />
          <WordLine
            words={line.words}
            patterns={line.patterns}
            patternActions={actions}
            brackets={line.brackets}
            onOpenHeadword={({ form }) => go({ form })}
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
          {content.status === 'failed' ? t('card.noAnswer', { cause: content.message }) : t('card.lookingUp')}
        </p>
      )}
      {pending && (
        <WhereItHolds pending={pending} onChoose={(scope) => correct(pending.words, scope, pending.next)} />
      )}
      {lookup && !panel && !pending && (
        <WordView
          {...{ lookup, entry, ports, actions, onOpen: go, onChoose }}
          place={
            query.start === undefined
              ? undefined
              : { start: query.start, end: query.start + query.form.length }
          }
          onCorrect={(chosen: Entry) => askWhere([{ text: lookup.form, reading: [...chosen.reading] }])}
        />
      )}
      {lookup && panel === 'more' && !pending && (
        <MorePanel lookup={lookup} entry={entry} actions={actions} onCorrect={onCorrectPanel} />
      )}
      {lookup && panel === 'correct' && !pending && (
        <CorrectPanel query={query} lookup={lookup} entry={entry} onCorrect={askWhere} />
      )}
    </>
  );
}
