import { useEffect, useState } from 'preact/hooks';
import { CHECK_LENGTH, type CheckQuestion, errorMessage, VocabularyCheck } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
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
        {t('welcome.check.notRead', { cause: problem })}
      </p>
    );
  if (!running) return <p role="status">{t('welcome.check.choosing')}</p>;
  const { question, answered, check } = running;
  if (!question) return <CheckResult estimate={check.estimate()} onResult={onResult} onCancel={onCancel} />;
  return (
    <section class="check" aria-label={t('welcome.check.region')}>
      <p>{t('welcome.check.question')}</p>
      <p class="hint" id="check-count">
        {t('welcome.check.progress', { at: answered + 1, all: CHECK_LENGTH })}
      </p>
      <progress max={CHECK_LENGTH} value={answered} aria-labelledby="check-count" />
      <p class="check-word" lang={LANGUAGES[script]} aria-live="polite">
        {question[script]}
      </p>
      <div class="check-answers">
        <button type="button" class="button" onClick={() => answer(false)}>
          {t('welcome.check.no')}
        </button>
        <button type="button" class="button primary" onClick={() => answer(true)}>
          {t('welcome.check.yes')}
        </button>
      </div>
      <Choice
        legend={t('welcome.check.script')}
        choices={{ simplified: t('welcome.check.simplified'), traditional: t('welcome.check.traditional') }}
        value={script}
        onChange={setScript}
      />
      <button type="button" class="button" onClick={onCancel}>
        {t('welcome.check.stop')}
      </button>
    </section>
  );
}
