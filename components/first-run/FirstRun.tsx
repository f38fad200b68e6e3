import { useEffect, useRef } from 'preact/hooks';
import { FIRST_RUN_STEPS, type FirstRun as Progress, type Settings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Seal } from '../icon/index.ts';
import { LevelStep } from './LevelStep.tsx';
import { PageStep } from './PageStep.tsx';
import type { FirstRunPorts } from './ports.ts';
import { SentenceStep } from './SentenceStep.tsx';

export interface FirstRunProps {
  readonly progress: Progress;
  readonly drawing: Settings;
  readonly problem: string | undefined;
  readonly ports: FirstRunPorts;
  readonly onProgress: (progress: Progress) => void;
}

const STEPS = ['sentence', 'level', 'page'] as const;

/** Three steps, each of which can be skipped; it resumes at the step where the reader stopped. */
export function FirstRun({ progress, drawing, problem, ports, onProgress }: FirstRunProps) {
  const { step } = progress;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(step);
  // Screen readers hear the change: the new step's heading gets the focus.
  useEffect(() => {
    if (first.current !== step) heading.current?.focus();
    first.current = step;
  }, [step]);
  const go = (to: number): void => onProgress({ version: 1, step: to, done: progress.done });
  const isLast = step === FIRST_RUN_STEPS;
  return (
    <main class="first-run">
      <header class="first-run-head">
        <Seal />
        <p>
          Hangjian <span lang="zh-Hans">行间</span>
        </p>
        <p class="hint">{t('welcome.step', { step, all: FIRST_RUN_STEPS })}</p>
      </header>
      <h1 tabIndex={-1} ref={heading}>
        {t(`welcome.title.${STEPS[step - 1] ?? 'sentence'}`)}
      </h1>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {step === 1 && <SentenceStep {...{ drawing, ports }} />}
      {step === 2 && <LevelStep {...{ drawing, ports }} />}
      {isLast && <PageStep ports={ports} onBegin={() => onProgress({ version: 1, step, done: true })} />}
      <nav class="first-run-steps" aria-label={t('welcome.steps')}>
        {step > 1 && (
          <button type="button" class="button" onClick={() => go(step - 1)}>
            {t('welcome.back')}
          </button>
        )}
        {!isLast && (
          <button type="button" class="button primary" onClick={() => go(step + 1)}>
            {t('welcome.next')}
          </button>
        )}
        {!isLast && (
          <button type="button" class="button quiet-step" onClick={() => go(FIRST_RUN_STEPS)}>
            {t('welcome.skip')}
          </button>
        )}
      </nav>
    </main>
  );
}
