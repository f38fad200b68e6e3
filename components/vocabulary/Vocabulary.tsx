import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import type { ReviewTime, WordRow } from '../../vocabulary/index.ts';
import { t, textLocale, textParts } from '../../vocabulary/language/index.ts';
import { BulkBar } from './BulkBar.tsx';
import { ListControls, type ListView } from './ListControls.tsx';
import type { WordPorts } from './ports.ts';
import { UndoBar } from './UndoBar.tsx';
import { useList } from './use-list.ts';
import { type Selecting, useSelecting } from './use-selecting.ts';
import { useWholeWords } from './use-whole-words.ts';
import { describeDone, useWordChanges } from './use-word-changes.ts';
import { VirtualList } from './VirtualList.tsx';
import { WordItem } from './WordItem.tsx';
import { WorkingBar } from './WorkingBar.tsx';
import { countTags, type HskLevels, isOpen } from './word-order.ts';

/** Height of a row that was never drawn, in CSS pixels: headword, meaning, a line of its sentence, where it was met. */
const ROW_ESTIMATE = 126;

export interface VocabularyProps {
  /** All words, or at first only the newest. */
  readonly rows: readonly WordRow[];
  /** Of all words. */
  readonly count: number;
  /** How many stored words this version can't read. */
  readonly unreadable: number;
  /** HSK levels of the words; empty until they are known. */
  readonly hsk: HskLevels;
  readonly at: ReviewTime;
  readonly ports: WordPorts;
  /** Address of our reader page; words met there link to it. */
  readonly readerPage: string;
  /** Opens a word's card. */
  readonly onOpen?: (query: WordQuery) => void;
}

const ALL: ListView = { query: '', order: 'newest', filter: {}, isFiltering: false };

/** The reader's words: found, viewed, changed one or many at a time, removed and restored. */
export function Vocabulary(props: VocabularyProps) {
  const { rows, count, unreadable, hsk, at, ports, readerPage, onOpen } = props;
  const root = useRef<HTMLElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const [view, setView] = useState(ALL);
  const listed = useList({ rows, view, hsk, at });
  const keys = useMemo(() => listed.map(({ id }) => id), [listed]);
  const wholeWord = useWholeWords(ports.readWords);
  const changes = useWordChanges(ports);
  const selecting = useSelecting({ listed, rows, changes });
  const tags = useMemo(() => countTags(rows).map(([tag]) => tag), [rows]);
  const isNarrowed = view.query.trim() !== '' || !isOpen(view.filter);

  const onView = useCallback((change: Partial<ListView>): void => {
    setView((before) => ({ ...before, ...change }));
    // A scroll position in another list means nothing in this one.
    const list = root.current?.querySelector('.virtual-list');
    if (list && list.getBoundingClientRect().top < 0 && !('isFiltering' in change))
      root.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, []);
  const undo = async (): Promise<void> => {
    // The button disappears while it has the focus, so the focus moves to a place that stays.
    if (await changes.undo()) searchBox.current?.focus({ preventScroll: true });
  };

  const { remove } = changes;
  const locale = textLocale();
  const { isOn, ids, select } = selecting;
  const renderRow = useCallback(
    (row: WordRow, { isCurrent }: { readonly isCurrent: boolean }) => (
      <WordItem
        row={row}
        word={wholeWord(row)}
        at={at}
        readerPage={readerPage}
        isCurrent={isCurrent}
        isSelected={isOn ? ids.has(row.id) : undefined}
        onSelect={select}
        onRemove={(one, { byKey }) => void remove({ rows: [one], byKey })}
        onOpen={onOpen}
      />
    ),
    // In another language all rows are drawn again.
    [wholeWord, at, readerPage, isOn, ids, select, remove, onOpen, locale],
  );

  return (
    <section class="vocabulary" aria-labelledby="vocabulary-title" ref={root}>
      <div class="vocabulary-head">
        <h2 id="vocabulary-title">{t('words.title')}</h2>
        <span class="hint" role="status">
          {isNarrowed
            ? t('words.listed', { listed: listed.length, count })
            : count > 0 && t('words.count', { count })}
        </span>
      </div>
      {rows.length > 0 && (
        <ListControls
          rows={rows}
          view={view}
          searchBox={searchBox}
          isSelecting={selecting.isOn}
          onView={onView}
          onSelecting={selecting.turn}
          onEnterList={() =>
            root.current?.querySelector<HTMLElement>('[data-current] [data-row-focus]')?.focus()
          }
        />
      )}
      {unreadable > 0 && <p class="problem">{t('words.unreadable', { count: unreadable })}</p>}
      {changes.problem && (
        <p class="problem" role="alert">
          {changes.problem}
        </p>
      )}
      {rows.length === 0 && !changes.done && <EmptyVocabulary readerPage={readerPage} />}
      {rows.length > 0 && listed.length === 0 && <NothingListed view={view} onClear={() => onView(ALL)} />}
      {listed.length > 0 && (
        <VirtualList
          items={listed}
          keys={keys}
          estimate={ROW_ESTIMATE}
          label={t('words.title')}
          onRowKey={selecting.onRowKey}
          onExtend={(row) => selecting.select(row, { range: true })}
          renderRow={renderRow}
        />
      )}
      <div class="list-foot">
        {changes.working && <WorkingBar working={changes.working} onStop={changes.stop} />}
        {selecting.isOn && !changes.working && (
          <Bulk selecting={selecting} listed={listed.length} tags={tags} />
        )}
        <UndoBar
          text={changes.done && !changes.working ? describeDone(changes.done) : ''}
          takesFocus={changes.done?.byKey ?? false}
          onUndo={() => void undo()}
          onExpire={changes.forget}
        />
      </div>
    </section>
  );
}

interface BulkProps {
  readonly selecting: Selecting;
  readonly listed: number;
  readonly tags: readonly string[];
}

function Bulk({ selecting, listed, tags }: BulkProps) {
  return (
    <BulkBar
      count={selecting.ids.size}
      listed={listed}
      tags={tags}
      onAll={selecting.selectAll}
      onMark={selecting.mark}
      onTag={selecting.tag}
      onRemove={selecting.remove}
      onEnd={() => selecting.turn(false)}
    />
  );
}

interface NothingListedProps {
  readonly view: ListView;
  readonly onClear: () => void;
}

function NothingListed({ view, onClear }: NothingListedProps) {
  const query = view.query.trim();
  return (
    <p class="empty">
      {isOpen(view.filter)
        ? t('words.noMatch', { query })
        : query
          ? t('words.noMatchFiltered', { query })
          : t('words.noneFiltered')}
      {!isOpen(view.filter) && ' '}
      {!isOpen(view.filter) && (
        <button type="button" class="link" onClick={onClear}>
          {t('words.showAll')}
        </button>
      )}
    </p>
  );
}

function EmptyVocabulary({ readerPage }: Pick<VocabularyProps, 'readerPage'>) {
  const link = (
    <a href={readerPage} target="_blank" rel="noreferrer">
      {t('words.emptyLink')}
    </a>
  );
  return <p class="empty">{textParts('words.empty', { link })}</p>;
}
