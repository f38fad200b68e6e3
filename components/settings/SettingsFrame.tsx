import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { Icon } from '../icon/index.ts';
import { FoundBy } from '../setting-search/index.ts';
import { SECTIONS, type SectionName } from './SettingsSection.tsx';
import { goTo, useSections } from './use-sections.ts';

interface SettingsFrameProps {
  /** Address of the help page, named below the sections. */
  readonly helpPage: string;
  /** The sections. */
  readonly children: ComponentChildren;
}

/** The page of settings: search and sections at the side, and what the search finds. */
export function SettingsFrame({ helpPage, children }: SettingsFrameProps) {
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const content = useRef<HTMLDivElement>(null);
  const inView = useSections(query !== '');
  const count = useFoundCount(content, query);
  return (
    <main class="options" data-searching={query === '' ? undefined : ''}>
      <div class="options-side">
        <h1>{t('settings.title')}</h1>
        <SearchBox value={typed} onInput={setTyped} />
        <SectionLinks
          inView={query === '' ? inView : undefined}
          helpPage={helpPage}
          onGo={(name) => {
            if (query === '') return;
            setTyped('');
            requestAnimationFrame(() => goTo(name)); // hidden until then
          }}
        />
      </div>
      <div class="options-content" ref={content}>
        <Found query={query} count={count} onShowAll={() => setTyped('')} />
        <FoundBy query={query}>{children}</FoundBy>
      </div>
    </main>
  );
}

/** How many settings are shown, panels that come in later too; `undefined` while nothing is looked for. */
function useFoundCount(content: RefObject<HTMLElement | null>, query: string): number | undefined {
  const [found, setFound] = useState<{ readonly query: string; readonly count: number }>();
  useEffect(() => {
    const root = content.current;
    if (query === '' || !root) return undefined;
    const count = (): void =>
      setFound({ query, count: root.querySelectorAll('.setting:not([hidden], :empty)').length });
    count();
    const changes = new MutationObserver(count);
    changes.observe(root, { subtree: true, attributeFilter: ['hidden'], childList: true });
    return () => changes.disconnect();
  }, [content, query]);
  return found?.query === query ? found.count : undefined;
}

interface FoundProps {
  readonly query: string;
  /** Absent until they are counted, and while nothing is looked for. */
  readonly count: number | undefined;
  readonly onShowAll: () => void;
}

/** How much was found; where nothing was, the way back. */
function Found({ query, count, onShowAll }: FoundProps) {
  return (
    <>
      <p class="options-found" role="status">
        {count !== undefined &&
          (count > 0 ? t('settings.search.found', { count }) : t('settings.search.none', { query }))}
      </p>
      {count === 0 && (
        <button type="button" class="button" onClick={onShowAll}>
          {t('settings.search.showAll')}
        </button>
      )}
    </>
  );
}

interface SearchBoxProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Looks for a setting by its words; Escape empties it. */
function SearchBox({ value, onInput }: SearchBoxProps) {
  return (
    <search class="options-search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={t('settings.search.label')}
        placeholder={t('settings.search.label')}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onInput('')}
      />
    </search>
  );
}

interface SectionLinksProps {
  /** The section that the reader is in; none while something is looked for. */
  readonly inView: SectionName | undefined;
  readonly helpPage: string;
  readonly onGo: (name: SectionName) => void;
}

/** Links to the sections; the one in view is marked, and in sight where they are a row that scrolls. */
function SectionLinks({ inView, helpPage, onGo }: SectionLinksProps) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const marked = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (marked) row.current?.scrollTo({ left: marked.offsetLeft - 64 });
  }, [inView]);
  return (
    <nav class="options-sections" aria-label={t('settings.search.sections')} ref={row}>
      <ul>
        {SECTIONS.map((name) => (
          <li key={name}>
            <a
              href={`#${name}`}
              aria-current={name === inView ? 'true' : undefined}
              onClick={() => onGo(name)}
            >
              {t(`settings.section.${name}`)}
            </a>
          </li>
        ))}
        <li class="options-help">
          <a href={helpPage}>{t('settings.help')}</a>
        </li>
      </ul>
    </nav>
  );
}
