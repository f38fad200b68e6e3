import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import type { Meeting, Word } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import { type CutSentence, cutSentence, linkAddress } from '../vocabulary/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import type { ReviewView } from './ports.ts';

interface ReviewWordProps {
  readonly word: Word;
  readonly isRevealed: boolean;
  readonly view: ReviewView;
  readonly readerPage: string;
  readonly onView: (view: ReviewView) => void;
  readonly onOpen: (query: WordQuery) => void;
  readonly onPlay: () => void;
}

/**
 * The question and, once it is revealed, the answer: for a word shown in its sentence the reader recalls its
 * meaning; for a blank in the sentence, with the meaning beside it, the word.
 */
export function ReviewWord(props: ReviewWordProps) {
  const { word, isRevealed, view, readerPage, onView, onOpen, onPlay } = props;
  const question = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  // New content gets the focus, so that it is read out; it is not a control, so keys go to the review.
  useLayoutEffect(
    () => (isRevealed ? answer : question).current?.focus({ preventScroll: true }),
    [isRevealed, view],
  );
  const meeting = sentenceOf(word);
  const isBlanked = view === 'blanked' && !isRevealed;
  return (
    <div class="review-word">
      <div class="review-question" ref={question} tabIndex={-1}>
        {meeting ? (
          <Sentence cut={cutSentence(meeting)} isBlanked={isBlanked} />
        ) : (
          <p class="review-headword" lang="zh-Hans">
            {isBlanked ? <Blank length={word.headword.length} /> : word.headword}
          </p>
        )}
        {isBlanked && (
          <p class="review-gloss">
            <Gloss gloss={word.gloss} />
          </p>
        )}
      </div>
      {isRevealed && (
        <div class="review-answer" ref={answer} tabIndex={-1}>
          <p class="review-line">
            <b lang="zh-Hans">
              <button type="button" class="open-word" onClick={() => onOpen(queryOf(word, meeting))}>
                {word.headword}
              </button>
            </b>
            {word.traditional !== word.headword && <span lang="zh-Hant">{word.traditional}</span>}
            <Pinyin pinyin={word.pinyin} reading={word.reading} />
            <button type="button" class="button" aria-keyshortcuts="p" onClick={onPlay}>
              {t('review.play')} <kbd>p</kbd>
            </button>
          </p>
          <p class="review-gloss">
            <Gloss gloss={word.sense ?? word.gloss} />
          </p>
          {word.notes && <p class="review-notes">{word.notes}</p>}
        </div>
      )}
      <p class="review-source">
        <Source meeting={meeting} readerPage={readerPage} />
        {!isRevealed && (
          <button
            type="button"
            class="link"
            aria-pressed={view === 'blanked'}
            onClick={() => onView(view === 'blanked' ? 'shown' : 'blanked')}
          >
            {view === 'blanked' ? t('review.showWord') : t('review.blankWord')}
          </button>
        )}
      </p>
    </div>
  );
}

function Sentence({ cut, isBlanked }: { readonly cut: CutSentence; readonly isBlanked: boolean }) {
  return (
    <p class="review-sentence" lang="zh">
      {cut.before}
      {isBlanked ? <Blank length={cut.word.length} /> : <strong>{cut.word}</strong>}
      {cut.after}
    </p>
  );
}

function Blank({ length }: { readonly length: number }) {
  return (
    <span class="blank" style={{ width: `${length}em` }}>
      <span class="visually-hidden" lang={textLocale()}>
        {` ${t('review.blank')} `}
      </span>
    </span>
  );
}

function Source({
  meeting,
  readerPage,
}: {
  readonly meeting: Meeting | undefined;
  readonly readerPage: string;
}) {
  if (!meeting) return <span />;
  const title = meeting.title || meeting.address;
  const lang = /\p{Script=Han}/u.test(title) ? 'zh' : undefined;
  const link = linkAddress(meeting.address, readerPage);
  return link ? (
    <a href={link} lang={lang} target="_blank" rel="noreferrer">
      {title}
    </a>
  ) : (
    <span lang={lang}>{title}</span>
  );
}

/** The newest meeting whose sentence contains the word. */
function sentenceOf({ meetings }: Word): Meeting | undefined {
  return meetings.find((meeting) => cutSentence(meeting).word !== '');
}

function queryOf({ headword, pinyin }: Word, meeting: Meeting | undefined): WordQuery {
  if (!meeting?.sentence.startsWith(meeting.form, meeting.offset)) return { form: headword, pinyin };
  return { form: meeting.form, pinyin, text: meeting.sentence, start: meeting.offset };
}
