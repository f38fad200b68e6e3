import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t, textParts } from '../../vocabulary/language/index.ts';
import type { MatchingExercise } from '../../vocabulary/practice/index.ts';
import type { ExerciseProps } from './exercise-props.ts';
import { Help } from './Help.tsx';
import { Key } from './Key.tsx';
import { useKeys } from './use-keys.ts';

interface Taken {
  readonly word?: number;
  readonly gloss?: number;
}

/** What was said last to be a pair, and whether it is one. */
interface Said {
  readonly form: string;
  readonly gloss: string;
  readonly isRight: boolean;
}

/** Words on one side, glosses on the other; a word and a gloss taken together are a pair, or are not. */
export function Matching({ exercise, answered, onAnswer }: ExerciseProps<MatchingExercise>) {
  const { words, glosses, answers } = exercise;
  const [taken, setTaken] = useState<Taken>({});
  const [matched, setMatched] = useState<ReadonlySet<number>>(new Set());
  const [missed, setMissed] = useState<ReadonlySet<number>>(new Set());
  const [helped, setHelped] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<Said>();

  const take = (next: Taken): void => {
    if (answered) return;
    const { word, gloss } = { ...taken, ...next };
    if (word === undefined || gloss === undefined) {
      setTaken({ ...taken, ...next });
      return;
    }
    setTaken({});
    const isRight = answers[word] === gloss;
    if (isRight) setMatched(new Set([...matched, word]));
    else setMissed(new Set([...missed, word]));
    setSaid({ form: words[word]?.form ?? '', gloss: glosses[gloss] ?? '', isRight });
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
        <ul class="match-words" aria-label={t('practice.words')}>
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
        <ul class="match-glosses" aria-label={t('practice.meanings')}>
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
                  <span class="match-gloss" lang="en">
                    {gloss}
                  </span>
                  {!free && <Matched number={answers.indexOf(at) + 1} />}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <p class="match-said" role="status">
        {!answered && said && describeSaid(said)}
      </p>
      {!answered && helped.size === 0 && (
        <Help label={t('practice.showPinyin')} onHelp={() => setHelped(new Set(open))} />
      )}
    </>
  );
}

function describeSaid({ form, gloss, isRight }: Said): ComponentChild[] {
  return textParts(isRight ? 'practice.matched' : 'practice.notMatched', {
    word: <span lang="zh">{form}</span>,
    meaning: <span lang="en">{gloss}</span>,
  });
}

/** Which pair it belongs to: the two stand in different places. */
function Matched({ number }: { readonly number: number }) {
  return (
    <span class="match-pair">
      <span class="visually-hidden">{t('practice.pair', { number })}</span>
      <span aria-hidden="true">{number}</span>
    </span>
  );
}

/** `a` for the first: digits are the words'. */
function letterOf(at: number): string {
  return String.fromCharCode(97 + at);
}
