import { browser } from 'wxt/browser';
import { Seal } from '../../components/icon/index.ts';
import { DictionarySearch } from '../../components/search/index.ts';
import { QuickSettings, SETTINGS_TEXTS } from '../../components/settings/index.ts';
import { PageControls, Vocabulary } from '../../components/vocabulary/index.ts';
import { type Word, wordId } from '../../vocabulary/index.ts';
import { freshId, request } from '../shared/request.ts';
import { useSettings } from '../shared/use-settings.ts';
import { CardInPopup } from './CardInPopup.tsx';
import { useOpenedWord } from './use-opened-word.ts';
import { usePage } from './use-page.ts';
import { useWords } from './use-words.ts';

const READER_PAGE = browser.runtime.getURL('/reader.html');
const OPTIONS_PAGE = browser.runtime.getURL('/options.html');

const search = (query: string) => request('search', { query });
const removeWord = async (word: Word): Promise<Word | null> => {
  const { before } = await request('removeWords', { operation: freshId(), ids: [wordId(word)] });
  return before[0] ?? null;
};
const restoreWord = (word: Word): Promise<unknown> =>
  request('restoreWords', { operation: freshId(), before: [word], added: [] });

/** The popup: the page under it, and the words saved so far. */
export function Popup({ hash }: { readonly hash: string }) {
  const { page, site, problem, togglePage, toggleSite } = usePage(hash);
  const { stored, problem: unread } = useWords();
  const { opened, open, close } = useOpenedWord();
  const looked = new URLSearchParams(hash.replace(/^#/, '')).get('look') ?? '';
  const settings = useSettings();
  return (
    <main class="popup">
      <header class="popup-head">
        <Seal />
        <h1>
          Hangjian <span lang="zh-Hans">行间</span>
        </h1>
        <a href={READER_PAGE} target="_blank" rel="noreferrer">
          Practice reading
        </a>
        <a href={OPTIONS_PAGE} target="_blank" rel="noreferrer">
          {SETTINGS_TEXTS.title}
        </a>
      </header>
      {opened && <CardInPopup key={`${opened.form} ${opened.pinyin}`} word={opened} onClose={close} />}
      {/* Kept while a card is open: what was typed and how far one had scrolled. */}
      <div hidden={opened !== undefined}>
        <DictionarySearch search={search} initial={looked} onOpen={open} />
        <PageControls
          page={page}
          site={site}
          problem={problem}
          onTogglePage={togglePage}
          onToggleSite={toggleSite}
        />
        {settings.drawing && (
          <QuickSettings drawing={settings.drawing} problem={settings.problem} onChange={settings.change} />
        )}
        {unread && (
          <p class="problem" role="alert">
            Your words could not be read: {unread}
          </p>
        )}
        {stored && (
          <Vocabulary
            words={stored.words}
            unreadable={stored.unreadable}
            readerPage={READER_PAGE}
            onRemove={removeWord}
            onRestore={restoreWord}
            onOpen={open}
          />
        )}
      </div>
    </main>
  );
}
