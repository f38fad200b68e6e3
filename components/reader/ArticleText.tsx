import { type ComponentChildren, createElement } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReaderArticle } from './article.ts';
import { type ArticleLayout, layOut, type NumberedPart } from './sections.ts';

interface ArticleTextProps {
  readonly article: ReaderArticle;
  /** What stands between the head and the text. */
  readonly children?: ComponentChildren;
}

/** Height of a line and characters in it, for the place of sections that were never drawn. */
const LINE_PX = 46;
const LINE_CHARACTERS = 32;
/** From so many sections on, those away from the screen are not laid out. */
const MANY_SECTIONS = 4;

/**
 * An article as a newspaper prints it, without its words: each part is an empty element with its number
 * (`data-part`), filled by the `ArticleDrawer`.
 */
export function ArticleText({ article, children }: ArticleTextProps) {
  const layout = useMemo(() => layOut(article.parts), [article]);
  // Made once: what fills the parts is not Preact's.
  const head = useMemo(() => <ArticleHead article={article} parts={layout.head} />, [article, layout]);
  const body = useMemo(() => <ArticleBody sections={layout.sections} />, [layout]);
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
    <header class="article-head" lang="zh-Hans" data-section="head">
      {parts
        .filter(({ part }) => part.role !== 'byline')
        .map(({ part, index }) =>
          part.role === 'headline' ? (
            <Heading key={index} tag="h1" index={index} />
          ) : (
            <p key={index} class={part.role} data-part={index} />
          ),
        )}
      {!hasHeadline && (
        <h1 class={title ? 'visually-hidden' : undefined} lang={title ? 'en' : 'zh-Hans'}>
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

function ArticleBody({ sections }: Pick<ArticleLayout, 'sections'>) {
  const many = sections.length >= MANY_SECTIONS;
  return (
    <div class={many ? 'article-body long' : 'article-body'} lang="zh-Hans">
      {sections.map((parts, number) => (
        <div
          key={number}
          class="article-section"
          data-section={number}
          style={many ? { containIntrinsicBlockSize: `auto ${estimateHeight(parts)}px` } : undefined}
        >
          {joinDatelines(parts).map((group) => (
            <PartGroup key={group[0]?.index} group={group} />
          ))}
        </div>
      ))}
    </div>
  );
}

function PartGroup({ group }: { readonly group: readonly NumberedPart[] }) {
  const [first] = group;
  if (!first) return null;
  if (group.length > 1) {
    return (
      <p>
        {group.map(({ part, index }) => (
          <span key={index} class={part.role === 'dateline' ? 'dateline' : undefined} data-part={index} />
        ))}
      </p>
    );
  }
  const { part, index } = first;
  if (part.role === 'subhead') return <Heading tag="h2" index={index} />;
  const { role, lost, goesOn } = part;
  return (
    <>
      {lost === 'before' && <LostText />}
      <p class={goesOn ? 'goes-on' : role === 'paragraph' ? undefined : role} data-part={index} />
      {lost === 'after' && <LostText />}
    </>
  );
}

/** A heading that the drawer fills. */
function Heading({ tag, index }: { readonly tag: 'h1' | 'h2'; readonly index: number }) {
  return createElement(tag, { 'data-part': index });
}

function LostText() {
  return (
    <p class="lost" lang="en">
      The page breaks off here.
    </p>
  );
}

/** A dateline is printed run in with the paragraph after it: both in one `<p>`. */
function joinDatelines(parts: readonly NumberedPart[]): NumberedPart[][] {
  const groups: NumberedPart[][] = [];
  for (const numbered of parts) {
    const last = groups.at(-1);
    const opens = last?.length === 1 && last[0]?.part.role === 'dateline';
    if (last && opens && numbered.part.role === 'paragraph') last.push(numbered);
    else groups.push([numbered]);
  }
  return groups;
}

function estimateHeight(parts: readonly NumberedPart[]): number {
  const lines = parts.reduce((sum, { part }) => sum + Math.ceil((part.text.length + 2) / LINE_CHARACTERS), 0);
  return lines * LINE_PX;
}
