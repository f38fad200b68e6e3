import { useEffect, useState } from 'preact/hooks';
import type { MatchingExercise } from '../../vocabulary/practice/index.ts';
import type { ExerciseProps } from './exercise-props.ts';
import { Help } from './Help.tsx';
import { Key } from './Key.tsx';
import { useKeys } from './use-keys.ts';

interface Taken {
  readonly word?: number;
  readonly gloss?: number;
}

/** Words on one side, glosses on the other; a word and a gloss taken together are a pair, or are not. */
export function Matching({ exercise, answered, onAnswer }: ExerciseProps<MatchingExercise>) {
  const { words, glosses, answers } = exercise;
  const [taken, setTaken] = useState<Taken>({});
  const [matched, setMatched] = useState<ReadonlySet<number>>(new Set());
  const [missed, setMissed] = useState<ReadonlySet<number>>(new Set());
  const [helped, setHelped] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<{ readonly form: string; readonly verdict: string }>();

  const take = (next: Taken): void => {
    if (answered) return;
    const { word, gloss } = { ...taken, ...next };
    if (word === undefined || gloss === undefined) {
      setTaken({ ...taken, ...next });
      return;
    }
    setTaken({});
    const form = words[word]?.form ?? '';
    if (answers[word] === gloss) {
      setMatched(new Set([...matched, word]));
      setSaid({ form, verdict: `: ${glosses[gloss]}. Right.` });
    } else {
      setMissed(new Set([...missed, word]));
      setSaid({ form, verdict: ` is not “${glosses[gloss]}”.` });
    }
  };
  const isAll = matched.size === words.length;
  useEffect(() => {
    if (!isAll || answered) return;
    const given = words.map(({ id }, index) => ({
      word: id,
      result: missed.has(index) ? ('wrong' as const) : ('right' as const),
      help: helped.has(index),
    }));
    onAnswer({ given });
  }, [isAll, answered, words, missed, helped, onAnswer]);

  const freeGloss = (gloss: number): boolean =>
    !answers.some((one, word) => one === gloss && matched.has(word));
  useKeys({
    ...Object.fromEntries(
      words.map((_, at) => [`${at + 1}`, matched.has(at) ? undefined : () => take({ word: at })]),
    ),
    ...Object.fromEntries(
      glosses.map((_, at) => [letterOf(at), freeGloss(at) ? () => take({ gloss: at }) : undefined]),
    ),
  });
  const open = words.map((_, at) => at).filter((at) => !matched.has(at));
  return (
    <>
      <div class="matching">
        <ul class="match-words" aria-label="Words">
          {words.map(({ form, pinyin }, at) => (
            <li key={form}>
              <button
                type="button"
                class={`match${matched.has(at) ? ' is-right' : ''}`}
                aria-pressed={matched.has(at) ? undefined : taken.word === at}
                aria-disabled={matched.has(at)}
                aria-keyshortcuts={`${at + 1}`}
                onClick={() => !matched.has(at) && take({ word: at })}
              >
                <Key name={`${at + 1}`} />
                <span class="match-word" lang="zh">
                  {form}
                </span>
                {(matched.has(at) || helped.has(at)) && (
                  <span class="match-pinyin" lang="zh-Latn">
                    {pinyin}
                  </span>
                )}
                {matched.has(at) && <Matched number={at + 1} />}
              </button>
            </li>
          ))}
        </ul>
        <ul class="match-glosses" aria-label="Meanings">
          {glosses.map((gloss, at) => {
            const free = freeGloss(at);
            return (
              <li key={gloss}>
                <button
                  type="button"
                  class={`match${free ? (isAll ? ' is-over' : '') : ' is-right'}`}
                  aria-pressed={free ? taken.gloss === at : undefined}
                  aria-disabled={!free || isAll}
                  aria-keyshortcuts={letterOf(at)}
                  onClick={() => free && !isAll && take({ gloss: at })}
                >
                  <Key name={letterOf(at)} />
                  <span class="match-gloss">{gloss}</span>
                  {!free && <Matched number={answers.indexOf(at) + 1} />}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <p class="match-said" role="status">
        {!answered && said && (
          <>
            <span lang="zh">{said.form}</span>
            {said.verdict}
          </>
        )}
      </p>
      {!answered && helped.size === 0 && (
        <Help label="Show how they are said" onHelp={() => setHelped(new Set(open))} />
      )}
    </>
  );
}

/** Which pair it belongs to: the two stand in different places. */
function Matched({ number }: { readonly number: number }) {
  return (
    <span class="match-pair">
      <span class="visually-hidden">matched, pair </span>
      {number}
    </span>
  );
}

/** `a` for the first: digits are the words'. */
function letterOf(at: number): string {
  return String.fromCharCode(97 + at);
}
