import { type ComponentChildren, createElement } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReaderArticle } from './article.ts';
import type { ArticleLayout, NumberedPart } from './sections.ts';

interface ArticleTextProps {
  readonly article: ReaderArticle;
  readonly layout: ArticleLayout;
  /** What is between the head and the text. */
  readonly children?: ComponentChildren;
}

/** Height of a line and characters in it, to estimate sections that were never drawn. */
const LINE_PX = 46;
const LINE_CHARACTERS = 32;
/** With at least this many sections, those away from the screen are not laid out. */
const MANY_SECTIONS = 4;

/**
 * An article as a newspaper prints it, without its words: the parts of its head are empty elements with their numbers
 * (`data-part`), the sections of its text are empty; the `ArticleDrawer` fills them.
 */
export function ArticleText({ article, layout, children }: ArticleTextProps) {
  // Made once: Preact does not manage what fills the parts.
  const head = useMemo(() => <ArticleHead article={article} parts={layout.head} />, [article, layout]);
  const body = useMemo(
    () => <ArticleBody sections={layout.sections} lang={article.lang} />,
    [article, layout],
  );
  return (
    <>
      {head}
      {children}
      {body}
    </>
  );
}

function ArticleHead({ article, parts }: { article: ReaderArticle; parts: ArticleLayout['head'] }) {
  const hasHeadline = article.parts.some(({ role }) => role === 'headline');
  const bylines = parts.filter(({ part }) => part.role === 'byline');
  const title = article.english?.title;
  return (
    <header class="article-head" lang={article.lang} data-section="head">
      {parts
        .filter(({ part }) => part.role !== 'byline')
        .map(({ part, index }) =>
          part.role === 'headline' ? (
            <Headline key={index} index={index} />
          ) : (
            <p key={index} class={part.role} data-part={index} />
          ),
        )}
      {!hasHeadline && (
        <h1 class={title ? 'visually-hidden' : undefined} lang={title ? 'en' : article.lang}>
          {title ?? article.title}
        </h1>
      )}
      {title && (
        <p class="english-title" lang="en">
          {title}
        </p>
      )}
      {bylines.length > 0 && (
        <div class="bylines">
          {bylines.map(({ index }) => (
            <p key={index} class="byline" data-part={index} />
          ))}
        </div>
      )}
    </header>
  );
}

function ArticleBody({ sections, lang }: Pick<ArticleLayout, 'sections'> & Pick<ReaderArticle, 'lang'>) {
  const many = sections.length >= MANY_SECTIONS;
  return (
    <div class={many ? 'article-body long' : 'article-body'} lang={lang}>
      {sections.map((parts, number) => (
        <div
          key={number}
          class="article-section"
          data-section={number}
          style={many ? { containIntrinsicBlockSize: `auto ${estimateHeight(parts)}px` } : undefined}
        ></div>
      ))}
    </div>
  );
}

/** Filled by the drawer. */
function Headline({ index }: { readonly index: number }) {
  return createElement('h1', { 'data-part': index });
}

function estimateHeight(parts: readonly NumberedPart[]): number {
  const lines = parts.reduce((sum, { part }) => sum + Math.ceil((part.text.length + 2) / LINE_CHARACTERS), 0);
  return lines * LINE_PX;
}
