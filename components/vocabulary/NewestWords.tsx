import { useMemo } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { newestRows, type ReviewTime, type WordRow } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Icon } from '../icon/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import { describeDue, isDueNow } from './due-text.ts';

/** How many words the popup shows. */
const NEWEST = 3;

interface NewestWordsProps {
  /** In any order. */
  readonly rows: readonly WordRow[];
  /** Of all words. */
  readonly count: number;
  readonly at: ReviewTime;
  /** Address of the page with all of them. */
  readonly wordsPage: string;
  readonly onOpen: (query: WordQuery) => void;
}

/** The words that were saved last, a line each, and the way to all of them. */
export function NewestWords({ rows, count, at, wordsPage, onOpen }: NewestWordsProps) {
  const newest = useMemo(() => newestRows(rows, NEWEST), [rows]);
  return (
    <section class="newest-words" aria-label={t('popup.newest')}>
      <ul>
        {newest.map((row) => {
          const { id, headword, pinyin, reading, gloss } = row;
          return (
            <li key={id}>
              <button type="button" aria-haspopup="dialog" onClick={() => onOpen({ form: headword, pinyin })}>
                <b lang="zh-Hans">{headword}</b>
                <Pinyin pinyin={pinyin} reading={reading} />
                <Gloss gloss={gloss} />
                <span class={`word-state ${isDueNow(row, at) ? 'due' : row.knowledge}`}>
                  {describeDue(row, at)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <a class="all-words" href={wordsPage} target="_blank" rel="noreferrer">
        {t('popup.allWords', { count })}
        <Icon name="arrow" />
      </a>
    </section>
  );
}
