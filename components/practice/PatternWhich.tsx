import type { Stretch, WhichExercise } from '../../vocabulary/patterns/index.ts';
import { AnswerMark } from './AnswerMark.tsx';
import { choiceClass } from './choice-class.ts';
import { Key } from './Key.tsx';
import { PatternCue } from './PatternCue.tsx';
import type { PatternExerciseProps } from './pattern-exercise-props.ts';
import { useKeys } from './use-keys.ts';

/** A sentence, and two patterns of which it holds one. */
export function PatternWhich({ exercise, answered, onAnswer }: PatternExerciseProps<WhichExercise>) {
  const { sentence, shown, choices, answer, english } = exercise;
  const choose = (chosen: number): void => {
    if (!answered) onAnswer({ isRight: chosen === answer, help: false, chosen });
  };
  useKeys(Object.fromEntries(choices.map((_, at) => [`${at + 1}`, answered ? undefined : () => choose(at)])));
  const chosen = answered?.chosen;
  return (
    <>
      <p class="practice-sentence" lang="zh">
        {answered ? <Marked sentence={sentence} marked={shown} /> : sentence}
      </p>
      <PatternCue english={english} />
      <ol class="answers of-patterns">
        {choices.map(({ id, name, what }, at) => (
          <li key={id}>
            <button
              type="button"
              class={`answer${choiceClass(at, { answer, chosen, isOver: answered !== undefined })}`}
              aria-disabled={answered !== undefined}
              aria-keyshortcuts={`${at + 1}`}
              onClick={() => choose(at)}
            >
              <Key name={`${at + 1}`} />
              <span class="answer-word" lang="zh">
                {name}
              </span>
              <span class="answer-gloss" lang="en">
                {what}
              </span>
              {answered && <AnswerMark isRight={at === answer} isChosen={at === chosen} />}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Marked({ sentence, marked }: { readonly sentence: string; readonly marked: readonly Stretch[] }) {
  return (
    <>
      {marked.map(({ start, end }, at) => (
        <span key={start}>
          {sentence.slice(marked[at - 1]?.end ?? 0, start)}
          <mark class="gap filled">{sentence.slice(start, end)}</mark>
        </span>
      ))}
      {sentence.slice(marked.at(-1)?.end ?? 0)}
    </>
  );
}
