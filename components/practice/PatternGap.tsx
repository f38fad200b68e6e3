import { useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import type { GapExercise, Stretch } from '../../vocabulary/patterns/index.ts';
import { AnswerMark } from './AnswerMark.tsx';
import { choiceClass } from './choice-class.ts';
import { Help } from './Help.tsx';
import { Key } from './Key.tsx';
import { PatternCue } from './PatternCue.tsx';
import type { PatternExerciseProps } from './pattern-exercise-props.ts';
import { Gap } from './Sentence.tsx';
import { useKeys } from './use-keys.ts';

/** A sentence without the fixed words of its pattern, and four sets of words to fill it with. */
export function PatternGap({ exercise, what, answered, onAnswer }: PatternExerciseProps<GapExercise>) {
  const { sentence, gaps, choices, answer, english } = exercise;
  const [help, setHelp] = useState(false);
  const choose = (chosen: number): void => {
    if (!answered) onAnswer({ isRight: chosen === answer, help, chosen });
  };
  useKeys(Object.fromEntries(choices.map((_, at) => [`${at + 1}`, answered ? undefined : () => choose(at)])));
  return (
    <>
      <p class="practice-sentence" lang="zh">
        <Filled sentence={sentence} gaps={gaps} isFilled={answered !== undefined} />
      </p>
      <PatternCue english={english} what={help ? what : undefined} />
      <ol class="answers">
        {choices.map((set, at) => (
          <li key={set.join(' ')}>
            <button
              type="button"
              class={`answer${choiceClass(at, { answer, chosen: answered?.chosen, isOver: answered !== undefined })}`}
              aria-disabled={answered !== undefined}
              aria-keyshortcuts={`${at + 1}`}
              onClick={() => choose(at)}
            >
              <Key name={`${at + 1}`} />
              <span class="answer-word" lang="zh">
                {set.join(' … ')}
              </span>
              {answered && <AnswerMark isRight={at === answer} isChosen={at === answered.chosen} />}
            </button>
          </li>
        ))}
      </ol>
      {!answered && !help && <Help label={t('practice.showPattern')} onHelp={() => setHelp(true)} />}
    </>
  );
}

function Filled({
  sentence,
  gaps,
  isFilled,
}: {
  readonly sentence: string;
  readonly gaps: readonly Stretch[];
  readonly isFilled: boolean;
}) {
  return (
    <>
      {gaps.map(({ start, end }, at) => (
        <span key={start}>
          {sentence.slice(gaps[at - 1]?.end ?? 0, start)}
          <Gap length={end - start} word={isFilled ? sentence.slice(start, end) : undefined} />
        </span>
      ))}
      {sentence.slice(gaps.at(-1)?.end ?? 0)}
    </>
  );
}
