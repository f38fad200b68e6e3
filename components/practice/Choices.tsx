import type { Choice } from '../../vocabulary/practice/index.ts';
import { AnswerMark } from './AnswerMark.tsx';
import { choiceClass } from './choice-class.ts';
import { Key } from './Key.tsx';
import { useKeys } from './use-keys.ts';

interface ChoicesProps {
  readonly choices: readonly Choice[];
  /** Which one is right. */
  readonly answer: number;
  /** The chosen one; absent until one is chosen. */
  readonly chosen: number | undefined;
  /** The question has been answered, by choosing or otherwise. */
  readonly isOver: boolean;
  /** How often it was asked: each time the order differs. */
  readonly attempt: number;
  /** Shows the pinyin of each too. */
  readonly pinyin?: boolean;
  readonly onChoose: (choice: number) => void;
}

/** Words to choose from, by click, touch or digit; afterwards with the meaning of each. */
export function Choices(props: ChoicesProps) {
  const { choices, answer, chosen, isOver, attempt, pinyin = false, onChoose } = props;
  const order = choices.map((_, index) => (index + attempt) % choices.length);
  useKeys(
    Object.fromEntries(order.map((choice, at) => [`${at + 1}`, isOver ? undefined : () => onChoose(choice)])),
  );
  return (
    <ol class="answers">
      {order.map((choice, at) => {
        const { form, pinyin: said, gloss } = choices[choice] ?? { form: '', pinyin: '', gloss: '' };
        return (
          <li key={choice}>
            <button
              type="button"
              class={`answer${choiceClass(choice, { answer, chosen, isOver })}`}
              aria-disabled={isOver}
              aria-keyshortcuts={`${at + 1}`}
              onClick={() => !isOver && onChoose(choice)}
            >
              <Key name={`${at + 1}`} />
              <span class="answer-word" lang="zh">
                {form}
              </span>
              {(isOver || pinyin) && (
                <span class="answer-pinyin" lang="zh-Latn">
                  {said}
                </span>
              )}
              {isOver && (
                <span class="answer-gloss" lang="en">
                  {gloss}
                </span>
              )}
              {isOver && <AnswerMark isRight={choice === answer} isChosen={choice === chosen} />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
