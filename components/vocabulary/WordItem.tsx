import type { WordQuery } from '../../dictionary/index.ts';
import type { ReviewTime, Word, WordRow } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import { describeDue, isDueNow } from './due-text.ts';
import { cutSentence, linkAddress } from './meeting.ts';

interface WordItemProps {
  readonly row: WordRow;
  /** With its meetings; absent until it is read. */
  readonly word: Word | undefined;
  readonly at: ReviewTime;
  /** Address of our reader page; see `linkAddress`. */
  readonly readerPage: string;
  /** Whether its controls are in the tab order. */
  readonly isCurrent: boolean;
  /** Absent while nothing is being selected. */
  readonly isSelected?: boolean | undefined;
  readonly onSelect: (row: WordRow, how: { readonly range: boolean }) => void;
  /** `byKey`: the button was pressed from the keyboard. */
  readonly onRemove: (row: WordRow, how: { readonly byKey: boolean }) => void;
  readonly onOpen?: ((query: WordQuery) => void) | undefined;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** `21 November`. Not by `Intl`, whose format takes 40 ms to make, while the list is being painted. */
function formatDay(time: number): string {
  const date = new Date(time);
  return t(`words.metOn.${MONTHS[date.getMonth()] ?? 'january'}`, { date: String(date.getDate()) });
}

/** A saved word with the sentence in which it was last met, and where that was. */
export function WordItem(props: WordItemProps) {
  const { row, word, at, readerPage, isCurrent, isSelected, onSelect, onRemove, onOpen } = props;
  const { headword, traditional, pinyin, reading, gloss, knowledge, tags } = row;
  const tabIndex = isCurrent ? 0 : -1;
  const due = describeDue(row, at);
  const isSelecting = isSelected !== undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole row is a larger target for its check box
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the row is toggled with x
    <div
      class="word-item"
      data-knowledge={knowledge}
      data-selected={isSelected || undefined}
      onClick={(event) => {
        if (isSelecting && !isControl(event.target)) onSelect(row, { range: event.shiftKey });
      }}
    >
      {isSelecting && (
        <input
          type="checkbox"
          class="word-check"
          aria-label={t('words.selectOne', { what: headword })}
          tabIndex={tabIndex}
          checked={isSelected}
          onClick={(event) => onSelect(row, { range: event.shiftKey })}
        />
      )}
      <p class="word-line">
        <b lang="zh-Hans">
          <button
            type="button"
            class="open-word"
            data-row-focus
            tabIndex={tabIndex}
            onClick={(event) =>
              isSelecting ? onSelect(row, { range: event.shiftKey }) : onOpen?.(queryOf(row, word))
            }
          >
            {headword}
          </button>
        </b>
        {traditional !== headword && <span lang="zh-Hant">{traditional}</span>}
        <Pinyin pinyin={pinyin} reading={reading} />
        <span class={`word-state ${isDueNow(row, at) ? 'due' : knowledge}`}>{stateText(row, due)}</span>
      </p>
      <p class="word-gloss">
        <Gloss gloss={gloss} />
      </p>
      {word && <MetIn word={word} readerPage={readerPage} tabIndex={tabIndex} />}
      {tags.length > 0 && <p class="word-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      <button
        type="button"
        class="remove"
        aria-label={t('words.removeOne', { what: headword })}
        title={t('words.remove')}
        tabIndex={tabIndex}
        onClick={(event) => onRemove(row, { byKey: event.detail === 0 })}
      >
        ×
      </button>
    </div>
  );
}

/** Whether a click was meant for a control in the row. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input') !== null;
}

/** `known, in 3 months`. */
function stateText({ knowledge }: WordRow, due: string): string {
  if (knowledge !== 'known' && knowledge !== 'ignored') return due;
  return due ? t(`words.stateDue.${knowledge}`, { due }) : t(`words.state.${knowledge}`);
}

interface MetInProps {
  readonly word: Word;
  readonly readerPage: string;
  readonly tabIndex: number;
}

function MetIn({ word, readerPage, tabIndex }: MetInProps) {
  const [meeting] = word.meetings;
  if (!meeting) return null;
  const sentence = cutSentence(meeting);
  const link = linkAddress(meeting.address, readerPage);
  const title = meeting.title || meeting.address;
  const titleLang = /\p{Script=Han}/u.test(title) ? 'zh' : undefined;
  return (
    <>
      {meeting.sentence && (
        <p class="word-sentence" lang="zh">
          {sentence.before}
          {sentence.word && <strong>{sentence.word}</strong>}
          {sentence.after}
        </p>
      )}
      <p class="word-source">
        {link ? (
          <a href={link} lang={titleLang} target="_blank" rel="noreferrer" tabIndex={tabIndex}>
            {title}
          </a>
        ) : (
          <span lang={titleLang}>{title}</span>
        )}
        <span>{formatDay(meeting.time)}</span>
      </p>
    </>
  );
}

/** The word where it was last met. */
function queryOf({ headword, pinyin }: WordRow, word: Word | undefined): WordQuery {
  const meeting = word?.meetings[0];
  if (!meeting?.sentence.startsWith(meeting.form, meeting.offset)) return { form: headword, pinyin };
  return { form: meeting.form, pinyin, text: meeting.sentence, start: meeting.offset };
}
