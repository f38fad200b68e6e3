import { useState } from 'preact/hooks';
import type { GrammarPattern, TextPatterns } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { ReaderArticle } from './article.ts';
import type { ReaderWorld } from './ports.ts';

interface ArticlePatternsProps extends Pick<ReaderWorld, 'findPatterns' | 'savedPatterns'> {
  readonly article: ReaderArticle;
  /** Shows words of the article in its text. */
  readonly onShow: (words: string) => void;
}

/** A pattern with the stretches of the article that it runs over. */
interface MetPattern extends Pick<GrammarPattern, 'id' | 'name' | 'what' | 'level'> {
  /** Each once, in the order of the text. */
  readonly stretches: readonly string[];
  readonly isSaved: boolean;
}

type Patterns =
  | { readonly status: 'unasked' | 'loading' }
  | {
      readonly status: 'ready';
      readonly met: readonly MetPattern[];
      /** Whether the text was too long to be read to its end. */
      readonly isCut: boolean;
    }
  | { readonly status: 'failed'; readonly message: string };

/** So many are shown at first. */
const SHOWN = 12;

/** The patterns of grammar that an article holds, those of the highest level first; found when the list is opened. */
export function ArticlePatterns({ article, findPatterns, savedPatterns, onShow }: ArticlePatternsProps) {
  const [patterns, setPatterns] = useState<Patterns>({ status: 'unasked' });
  const [all, setAll] = useState(false);
  const ask = async (): Promise<void> => {
    setPatterns({ status: 'loading' });
    const texts = article.parts.map(({ text }) => text);
    try {
      const [read, ids] = await Promise.all([findPatterns(texts), savedPatterns()]);
      const isCut = read.found.length < texts.length;
      setPatterns({ status: 'ready', met: groupPatterns(texts, read, new Set(ids)), isCut });
    } catch (error) {
      setPatterns({ status: 'failed', message: errorMessage(error) });
    }
  };
  const met = patterns.status === 'ready' ? patterns.met : [];
  const saved = met.filter(({ isSaved }) => isSaved).length;
  const shown = all ? met : met.slice(0, SHOWN);
  return (
    <details
      class="article-patterns"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && patterns.status === 'unasked') void ask();
      }}
    >
      <summary>{t('reader.patterns')}</summary>
      {patterns.status === 'loading' && <p role="status">{t('reader.findingPatterns')}</p>}
      {patterns.status === 'failed' && (
        <p role="alert" class="problem">
          {t('reader.patternsNotFound', { cause: patterns.message })}{' '}
          <button type="button" class="button" onClick={() => void ask()}>
            {t('reader.tryAgain')}
          </button>
        </p>
      )}
      {patterns.status === 'ready' && met.length === 0 && <p>{t('reader.noPatterns')}</p>}
      {met.length > 0 && (
        <p class="aside">
          {saved > 0
            ? t('reader.patternCountSaved', { count: met.length, saved })
            : t('reader.patternCount', { count: met.length })}
        </p>
      )}
      {patterns.status === 'ready' && patterns.isCut && <p class="aside">{t('reader.patternsCut')}</p>}
      <ul>
        {shown.map(({ id, name, what, stretches, isSaved }) => (
          <li key={id}>
            <b lang="zh-Hans">{name}</b> {isSaved && <span class="aside">{t('reader.patternSaved')}</span>}{' '}
            <span lang="en">{what}</span>
            <Stretches stretches={stretches} onShow={onShow} />
          </li>
        ))}
      </ul>
      {met.length > shown.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('reader.morePatterns', { count: met.length - shown.length })}
        </button>
      )}
    </details>
  );
}

/** Of a pattern that stands everywhere, three places do. */
const STRETCHES = 3;
/** Longer ones are cut, in UTF-16 code units. */
const MAX_STRETCH = 28;

function Stretches({
  stretches,
  onShow,
}: Pick<MetPattern, 'stretches'> & Pick<ArticlePatternsProps, 'onShow'>) {
  const more = stretches.length - STRETCHES;
  return (
    <p class="stretches">
      {stretches.slice(0, STRETCHES).map((stretch) => (
        <button
          type="button"
          class="link-button"
          key={stretch}
          lang="zh-Hans"
          onClick={() => onShow(stretch)}
        >
          {stretch.length > MAX_STRETCH ? `${stretch.slice(0, MAX_STRETCH)}…` : stretch}
        </button>
      ))}
      {more > 0 && <span class="aside"> {t('reader.morePlaces', { count: more })}</span>}
    </p>
  );
}

/** Gathers findings by pattern, the highest level first. */
function groupPatterns(
  texts: readonly string[],
  { found, patterns }: TextPatterns,
  saved: ReadonlySet<string>,
): MetPattern[] {
  const stretches = new Map<string, Set<string>>();
  found.forEach((findings, at) => {
    const text = texts[at] ?? '';
    for (const { id, start, end } of findings)
      stretches.set(id, (stretches.get(id) ?? new Set()).add(text.slice(start, end)));
  });
  return patterns
    .map(({ id, name, what, level }) => ({
      id,
      name,
      what,
      level,
      stretches: [...(stretches.get(id) ?? [])],
      isSaved: saved.has(id),
    }))
    .filter((met) => met.stretches.length > 0)
    .sort((a, b) => b.level - a.level);
}
