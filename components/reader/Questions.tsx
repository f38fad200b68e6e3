import { useMemo, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { createRandom, shuffle } from '../../vocabulary/practice/index.ts';
import type { ArticleQuestion, InBoth } from './article.ts';

interface QuestionsProps {
  readonly articleId: string;
  readonly questions: readonly ArticleQuestion[];
  /** Shows words of the article. */
  readonly onShow: (words: string) => void;
}

/** Comprehension questions, answered by choosing, each with the sentence that answers it. */
export function Questions({ articleId, questions, onShow }: QuestionsProps) {
  const [english, setEnglish] = useState(false);
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">
        {t('reader.questions')}{' '}
        <button type="button" class="button" aria-pressed={english} onClick={() => setEnglish(!english)}>
          {t('reader.inEnglish')}
        </button>
      </h2>
      <ol>
        {questions.map((question, at) => (
          <QuestionItem
            key={`${articleId} ${at}`}
            id={`${articleId}-question-${at + 1}`}
            {...{ question, english, onShow }}
          />
        ))}
      </ol>
    </section>
  );
}

interface QuestionItemProps {
  readonly id: string;
  readonly question: ArticleQuestion;
  readonly english: boolean;
  readonly onShow: (words: string) => void;
}

function QuestionItem({ id, question, english, onShow }: QuestionItemProps) {
  const [chosen, setChosen] = useState<InBoth>();
  const answers = useMemo(
    () => shuffle([question.right, ...question.wrong], createRandom(seedOf(id))),
    [question, id],
  );
  const isRight = chosen === question.right;
  return (
    <li>
      <fieldset class="question">
        <legend>
          <Both {...question.question} english={english} />
        </legend>
        {answers.map((answer) => (
          <label key={answer.zh} class="question-answer" data-state={stateOf(answer)}>
            <input type="radio" name={id} checked={chosen === answer} onChange={() => setChosen(answer)} />
            <Both {...answer} english={english} />
          </label>
        ))}
        <p role="status" class="verdict">
          {chosen && (isRight ? t('reader.right') : t('reader.notQuite'))}{' '}
          {chosen && (
            <button type="button" class="link-button" onClick={() => onShow(question.sentence)}>
              {isRight ? t('reader.showEvidence') : t('reader.showPlace')}
            </button>
          )}
        </p>
      </fieldset>
    </li>
  );

  /** A wrong answer is marked once it is chosen, the right one once it is found. */
  function stateOf(answer: InBoth): 'right' | 'wrong' | undefined {
    if (answer !== chosen) return undefined;
    return answer === question.right ? 'right' : 'wrong';
  }
}

function Both({ zh, en, english }: InBoth & { readonly english: boolean }) {
  return (
    <span class="in-both">
      <span lang="zh-Hans">{zh}</span>
      {english && <span lang="en">{en}</span>}
    </span>
  );
}

/** A seed from an id (FNV-1a): a question has its answers always in one order. */
function seedOf(id: string): number {
  return [...id].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
}
