import type { WordQuery } from '../../dictionary/index.ts';
import type { WordRow } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Icon } from '../icon/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';

/** How many words the popup shows. */
const NEWEST = 3;

interface NewestWordsProps {
  /** The newest first. */
  readonly rows: readonly WordRow[];
  /** Of all words. */
  readonly count: number;
  /** Address of the page with all of them. */
  readonly wordsPage: string;
  readonly onOpen: (query: WordQuery) => void;
}

/** The words that were saved last, a line each, and the way to all of them. */
export function NewestWords({ rows, count, wordsPage, onOpen }: NewestWordsProps) {
  return (
    <section class="newest-words" aria-label={t('popup.newest')}>
      <ul>
        {rows.slice(0, NEWEST).map(({ id, headword, pinyin, reading, gloss }) => (
          <li key={id}>
            <button type="button" aria-haspopup="dialog" onClick={() => onOpen({ form: headword, pinyin })}>
              <b lang="zh-Hans">{headword}</b>
              <Pinyin pinyin={pinyin} reading={reading} />
              <Gloss gloss={gloss} />
            </button>
          </li>
        ))}
      </ul>
      <a class="all-words" href={wordsPage} target="_blank" rel="noreferrer">
        {t('popup.allWords', { count })}
        <Icon name="arrow" />
      </a>
    </section>
  );
}
