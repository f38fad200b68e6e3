import { useEffect, useState } from 'preact/hooks';
import { CHECK_LENGTH, type CheckQuestion, errorMessage, VocabularyCheck } from '../../vocabulary/index.ts';
import { createRandom } from '../../vocabulary/practice/index.ts';
import { Choice } from '../settings/index.ts';
import { CheckResult } from './CheckResult.tsx';
import type { FirstRunPorts } from './ports.ts';

interface CheckProps {
  readonly ports: Pick<FirstRunPorts, 'checkWords' | 'seed'>;
  readonly onResult: (size: number) => void;
  readonly onCancel: () => void;
}

interface Running {
  readonly check: VocabularyCheck;
  /** The present question; `undefined` after the last. */
  readonly question: CheckQuestion | undefined;
  readonly answered: number;
}

type Script = 'simplified' | 'traditional';
const LANGUAGES = { simplified: 'zh-Hans', traditional: 'zh-Hant' } as const;

/** Words one after the other: does the reader know them? */
export function Check({ ports, onResult, onCancel }: CheckProps) {
  const [running, setRunning] = useState<Running>();
  const [problem, setProblem] = useState<string>();
  const [script, setScript] = useState<Script>('simplified');
  useEffect(() => {
    let wanted = true;
    ports.checkWords().then(
      (words) => {
        const check = new VocabularyCheck(words, createRandom(ports.seed()));
        if (wanted) setRunning({ check, question: check.next(), answered: 0 });
      },
      (error: unknown) => wanted && setProblem(errorMessage(error)),
    );
    return () => {
      wanted = false;
    };
  }, [ports]);

  const answer = (yes: boolean): void =>
    setRunning((now) => {
      if (!now?.question) return now;
      now.check.answer(now.question, yes);
      return { ...now, question: now.check.next(), answered: now.answered + 1 };
    });
  if (problem)
    return (
      <p class="problem" role="alert">
        The words could not be read: {problem}
      </p>
    );
  if (!running) return <p role="status">Choosing words…</p>;
  const { question, answered, check } = running;
  if (!question) return <CheckResult estimate={check.estimate()} onResult={onResult} onCancel={onCancel} />;
  return (
    <section class="check" aria-label="Vocabulary check">
      <p>
        Do you know this word? Say yes only if you could say what it means: some of the words are made up.
      </p>
      <p class="hint" id="check-count">
        {answered + 1} of {CHECK_LENGTH}
      </p>
      <progress max={CHECK_LENGTH} value={answered} aria-labelledby="check-count" />
      <p class="check-word" lang={LANGUAGES[script]} aria-live="polite">
        {question[script]}
      </p>
      <div class="check-answers">
        <button type="button" class="button" onClick={() => answer(false)}>
          No
        </button>
        <button type="button" class="button primary" onClick={() => answer(true)}>
          Yes
        </button>
      </div>
      <Choice
        legend="Characters"
        choices={{ simplified: 'Simplified', traditional: 'Traditional' }}
        value={script}
        onChange={setScript}
      />
      <button type="button" class="button" onClick={onCancel}>
        Stop the check
      </button>
    </section>
  );
}
