import { useRef } from 'preact/hooks';
import type { Entry, WordQuery } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import { type Search, useSearch } from './use-search.ts';

export interface DictionarySearchProps {
  readonly search: Search;
  /** The initial query. */
  readonly initial?: string;
  /** Opens an entry's card. */
  readonly onOpen: (query: WordQuery) => void;
}

/** A box that finds words by Chinese, pinyin or English, best match first. */
export function DictionarySearch({ search, initial = '', onOpen }: DictionarySearchProps) {
  const root = useRef<HTMLElement>(null);
  const { query, setQuery, found, problem, prepare } = useSearch(search, initial);
  const open = ({ simplified, pinyin }: Entry): void => onOpen({ form: simplified, pinyin });

  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('input, .found button') ?? [])];
    const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
    const next = stops[at + step];
    if (event.key === 'Enter' && at === 0 && found?.[0]) open(found[0]);
    else if (step !== 0 && next) next.focus();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all our browsers' screen readers
    <section
      ref={root}
      class="dictionary-search"
      role="search"
      aria-label={t('search.region')}
      onKeyDown={onKey}
    >
      <input
        type="search"
        class="search"
        aria-label={t('search.box')}
        placeholder={t('search.placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onFocus={prepare}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {found &&
          query.trim() !== '' &&
          (found.length === 0 ? t('search.nothing') : t('search.found', { count: found.length }))}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {found && query.trim() !== '' && found.length === 0 && (
        <p class="empty">{t('search.none', { query: query.trim() })}</p>
      )}
      {found && found.length > 0 && (
        <ul class="found">
          {found.map((entry) => (
            <li key={`${entry.simplified} ${entry.reading.join(' ')} ${entry.dictionary?.name ?? ''}`}>
              <button type="button" onClick={() => open(entry)}>
                <b lang="zh-Hans">{entry.simplified}</b>
                <Pinyin pinyin={entry.pinyin} reading={entry.reading} />
                <Gloss
                  gloss={entry.gloss}
                  language={entry.dictionary ? (entry.dictionary.language ?? '') : 'en'}
                />
                {entry.dictionary && <span class="of-dictionary">{entry.dictionary.name}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
