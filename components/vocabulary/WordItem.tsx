import type { WordQuery } from '../../dictionary/index.ts';
import type { Word } from '../../vocabulary/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import { cutSentence, linkAddress } from './meeting.ts';

interface WordItemProps {
  readonly word: Word;
  /** Address of our reader page; see `linkAddress`. */
  readonly readerPage: string;
  /** `byKey`: the button was pressed from the keyboard. */
  readonly onRemove: (word: Word, how: { readonly byKey: boolean }) => void;
  readonly onOpen?: ((query: WordQuery) => void) | undefined;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** A saved word with the sentence it was last met in and where that was. */
export function WordItem({ word, readerPage, onRemove, onOpen }: WordItemProps) {
  const { headword, traditional, pinyin, reading, gloss, meetings } = word;
  const [meeting] = meetings;
  const sentence = meeting && cutSentence(meeting);
  const link = meeting && linkAddress(meeting.address, readerPage);
  const title = meeting?.title || meeting?.address;
  const titleLang = title && /\p{Script=Han}/u.test(title) ? 'zh' : undefined;
  return (
    <li class="word-item">
      <p class="word-line">
        <b lang="zh-Hans">
          {onOpen ? (
            <button type="button" class="open-word" onClick={() => onOpen(queryOf(word))}>
              {headword}
            </button>
          ) : (
            headword
          )}
        </b>
        {traditional !== headword && <span lang="zh-Hant">{traditional}</span>}
        <Pinyin pinyin={pinyin} reading={reading} />
      </p>
      <p class="word-gloss">
        <Gloss gloss={gloss} />
      </p>
      {sentence && (
        <p class="word-sentence" lang="zh">
          {sentence.before}
          {sentence.word && <strong>{sentence.word}</strong>}
          {sentence.after}
        </p>
      )}
      {meeting && (
        <p class="word-source">
          {link ? (
            <a href={link} lang={titleLang} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            <span lang={titleLang}>{title}</span>
          )}
          <span>{DAY.format(meeting.time)}</span>
        </p>
      )}
      <button
        type="button"
        class="remove"
        aria-label={`Remove ${headword}`}
        title="Remove"
        onClick={(event) => onRemove(word, { byKey: event.detail === 0 })}
      >
        ×
      </button>
    </li>
  );
}

/** The word where it was last met. */
function queryOf({ headword, pinyin, meetings: [meeting] }: Word): WordQuery {
  if (!meeting?.sentence.startsWith(meeting.form, meeting.offset)) return { form: headword, pinyin };
  return { form: meeting.form, pinyin, text: meeting.sentence, start: meeting.offset };
}
