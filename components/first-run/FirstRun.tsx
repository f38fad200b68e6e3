import { useEffect, useRef } from 'preact/hooks';
import { FIRST_RUN_STEPS, type FirstRun as Progress, type Settings } from '../../vocabulary/index.ts';
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

const TITLES = ['Reading with Hangjian', 'How much do you read?', 'Your first page'] as const;

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
        <p class="hint">
          Step {step} of {FIRST_RUN_STEPS}
        </p>
      </header>
      <h1 tabIndex={-1} ref={heading}>
        {TITLES[step - 1]}
      </h1>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {step === 1 && <SentenceStep {...{ drawing, ports }} />}
      {step === 2 && <LevelStep {...{ drawing, ports }} />}
      {isLast && <PageStep ports={ports} onBegin={() => onProgress({ version: 1, step, done: true })} />}
      <nav class="first-run-steps" aria-label="Steps">
        {step > 1 && (
          <button type="button" class="button" onClick={() => go(step - 1)}>
            Back
          </button>
        )}
        {!isLast && (
          <button type="button" class="button primary" onClick={() => go(step + 1)}>
            Next
          </button>
        )}
        {!isLast && (
          <button type="button" class="button quiet-step" onClick={() => go(FIRST_RUN_STEPS)}>
            Skip to the end
          </button>
        )}
      </nav>
    </main>
  );
}
