import type { ComponentChildren } from 'preact';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { KeyTables, type Shortcuts, useShortcuts } from './KeyTables.tsx';
import { Marks } from './Marks.tsx';

interface GuideProps {
  /** Called once; the same function each time. */
  readonly readShortcuts: () => Promise<Shortcuts>;
  readonly addresses: Readonly<Record<'welcome' | 'settings', string>>;
}

/** The parts of the help; each is the hash of its place too. */
const PARTS = ['begin', 'marks', 'keys', 'privacy'] as const;
type Part = (typeof PARTS)[number];

/** The help: how to begin, what the marks mean, all keys, privacy. */
export function Guide({ readShortcuts, addresses }: GuideProps) {
  const shortcuts = useShortcuts(readShortcuts);
  return (
    <main class="guide">
      <h1>{t('guide.title')}</h1>
      <nav aria-label={t('guide.parts')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`guide.part.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <GuidePart part="begin">
        <Beginning shortcut={shortcuts?.togglePage ?? ''} addresses={addresses} />
      </GuidePart>
      <GuidePart part="marks">
        <Marks />
      </GuidePart>
      <GuidePart part="keys">
        <KeyTables shortcuts={shortcuts} />
      </GuidePart>
      <GuidePart part="privacy">
        <p>{t('guide.privacy.here')}</p>
        <p>{t('guide.privacy.words')}</p>
        <p>{t('guide.privacy.leaves')}</p>
        <p>
          <a href={`${addresses.settings}#about`}>{t('guide.sources')}</a>
        </p>
      </GuidePart>
    </main>
  );
}

function GuidePart({ part, children }: { readonly part: Part; readonly children: ComponentChildren }) {
  return (
    <section id={part} aria-labelledby={`guide-${part}`}>
      <h2 id={`guide-${part}`}>{t(`guide.part.${part}`)}</h2>
      {children}
    </section>
  );
}

interface BeginningProps extends Pick<GuideProps, 'addresses'> {
  /** The one that switches pinyin on; empty where there is none. */
  readonly shortcut: string;
}

function Beginning({ shortcut, addresses }: BeginningProps) {
  const pinyinOnPage = <b>{t('welcome.page.pinyinOnPage')}</b>;
  return (
    <>
      <ol>
        <li>
          {shortcut
            ? textParts('guide.begin.page', { shortcut: <kbd>{shortcut}</kbd>, pinyinOnPage })
            : textParts('guide.begin.pageClick', { pinyinOnPage })}
        </li>
        <li>{t('guide.begin.card')}</li>
        <li>{t('guide.begin.save')}</li>
        <li>{t('guide.begin.read')}</li>
        <li>{t('guide.begin.level')}</li>
      </ol>
      <p class="guide-links">
        <a href={addresses.welcome}>{t('guide.begin.welcome')}</a>
        <a href={addresses.settings}>{t('guide.begin.settings')}</a>
      </p>
    </>
  );
}
