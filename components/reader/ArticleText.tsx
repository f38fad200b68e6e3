import { useMemo } from 'preact/hooks';
import type { Token } from '../../dictionary/index.ts';
import type { ArticlePart, ReaderArticle } from './article.ts';
import { Words } from './Words.tsx';

interface ArticleTextProps {
  readonly article: ReaderArticle;
  /** The tokens of each part, in the order of `article.parts`; absent until annotated. */
  readonly tokens: readonly (readonly Token[])[] | undefined;
}

interface Numbered {
  readonly part: ArticlePart;
  readonly index: number;
}

/** An article as a newspaper prints it. Each part is marked with its number (`data-part`). */
export function ArticleText({ article, tokens }: ArticleTextProps) {
  // Drawn anew only for new tokens: the words keep their cursor in their attributes.
  return useMemo(() => {
    const numbered = article.parts.map((part, index) => ({ part, index }));
    const firstText = numbered.findIndex(({ part }) => part.role === 'paragraph' || part.role === 'dateline');
    const bodyFrom = firstText < 0 ? numbered.length : firstText;
    const hasHeadline = article.parts.some(({ role }) => role === 'headline');
    const draw = ({ part, index }: Numbered) => (
      <PartText key={index} part={part} index={index} tokens={tokens?.[index]} inHead={index < bodyFrom} />
    );
    const head = numbered.slice(0, bodyFrom);
    const bylines = head.filter(({ part }) => part.role === 'byline');
    return (
      <>
        <header class="article-head" lang="zh-Hans">
          {head.filter(({ part }) => part.role !== 'byline' && part.role !== 'caption').map(draw)}
          {!hasHeadline && <h1 class="visually-hidden">{article.english.title}</h1>}
          <p class="english-title" lang="en">
            {article.english.title}
          </p>
          {bylines.length > 0 && <div class="bylines">{bylines.map(draw)}</div>}
        </header>
        <div class="article-body" lang="zh-Hans">
          {head.filter(({ part }) => part.role === 'caption').map(draw)}
          {joinDatelines(numbered.slice(bodyFrom)).map((group) =>
            group.length === 1 ? (
              group.map(draw)
            ) : (
              <p key={group[0]?.index}>{group.map(drawRunIn(tokens))}</p>
            ),
          )}
        </div>
      </>
    );
  }, [article, tokens]);
}

interface PartTextProps {
  readonly part: ArticlePart;
  readonly index: number;
  readonly tokens: readonly Token[] | undefined;
  readonly inHead: boolean;
}

function PartText({ part: { role, text, lost }, index, tokens, inHead }: PartTextProps) {
  const words = <Words text={text} tokens={tokens} />;
  if (role === 'headline') return <h1 data-part={index}>{words}</h1>;
  if (role === 'subhead' && !inHead) return <h2 data-part={index}>{words}</h2>;
  return (
    <>
      {lost === 'before' && <LostText />}
      <p class={role === 'paragraph' ? undefined : role} data-part={index}>
        {words}
      </p>
      {lost === 'after' && <LostText />}
    </>
  );
}

function LostText() {
  return (
    <p class="lost" lang="en">
      The page breaks off here.
    </p>
  );
}

/** A dateline is printed run in with the paragraph after it: both in one `<p>`. */
function joinDatelines(parts: readonly Numbered[]): Numbered[][] {
  const groups: Numbered[][] = [];
  for (const numbered of parts) {
    const last = groups.at(-1);
    const opens = last?.length === 1 && last[0]?.part.role === 'dateline';
    if (last && opens && numbered.part.role === 'paragraph') last.push(numbered);
    else groups.push([numbered]);
  }
  return groups;
}

function drawRunIn(tokens: ArticleTextProps['tokens']) {
  return ({ part, index }: Numbered) => (
    <span key={index} class={part.role === 'dateline' ? 'dateline' : undefined} data-part={index}>
      <Words text={part.text} tokens={tokens?.[index]} />
    </span>
  );
}
