import type { Token } from '../../dictionary/index.ts';

interface WordsProps {
  readonly text: string;
  /** Absent until annotated: the text stands there plain. */
  readonly tokens: readonly Token[] | undefined;
}

/**
 * A text with its pinyin: a `<ruby>` for each word that has a reading, plain text between.
 * A word never breaks; between two words a line may, which browsers don't see by themselves (`<wbr>`).
 */
export function Words({ text, tokens }: WordsProps) {
  if (!tokens) return <>{breakLines(text)}</>;
  return (
    <>
      {tokens.map((token, index) =>
        token.pinyin ? (
          <>
            {tokens[index - 1]?.pinyin && <wbr />}
            <ruby data-token={index}>
              {token.text}
              <rt lang="zh-Latn">{token.pinyin}</rt>
            </ruby>
          </>
        ) : (
          breakLines(token.text)
        ),
      )}
    </>
  );
}

function breakLines(text: string) {
  if (!text.includes('\n')) return text;
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]));
}
