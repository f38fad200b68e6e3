import { FirstRun, type FirstRunPorts } from '../../../components/first-run/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { never, nothing, refuse, SETTINGS } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';
import { cardState } from './card.tsx';

const CARD = cardState('', { of: 'heteronym' });

const PORTS: FirstRunPorts = {
  readSample: async () => RECORDED.sample,
  changeSettings: nothing,
  checkWords: async () => RECORDED.scale,
  seed: () => 7,
  card: () => CARD.render({ theme: 'light', language: 'en' }),
  shortcut: async () => 'Alt+Shift+P',
  articlePage: '/reader.html#fitting',
};

interface At {
  readonly step: 1 | 2 | 3;
  readonly ports?: Partial<FirstRunPorts>;
  readonly problem?: string;
  readonly steps?: readonly SceneStep[];
}

function at(name: string, { step, ports, problem, steps = [] }: At): State {
  return {
    name,
    render: () => (
      <FirstRun
        progress={{ version: 1, step, done: false }}
        drawing={SETTINGS}
        problem={problem}
        ports={{ ...PORTS, ...ports }}
        onProgress={nothing}
      />
    ),
    steps,
  };
}

const CHECK: SceneStep = { click: 'section > p > .button' };
const YES: SceneStep = { click: '.check-answers .primary' };
const NO: SceneStep = { click: '.check-answers .button' };
const answers = (step: SceneStep): readonly SceneStep[] => Array.from({ length: 40 }, () => step);

export const firstRunScene: Scene = {
  name: 'first-run',
  states: [
    at('sentence', { step: 1 }),
    at('sentence, card', { step: 1, steps: [{ click: '.sample button', at: 2 }] }),
    at('sentence, no labels', { step: 1, ports: { readSample: refuse } }),
    at('problem', { step: 1, problem: t('errors.diskFull') }),
    at('level', { step: 2 }),
    at('check, choosing', { step: 2, ports: { checkWords: never }, steps: [CHECK] }),
    at('check, no words', { step: 2, ports: { checkWords: refuse }, steps: [CHECK] }),
    at('check', { step: 2, steps: [CHECK] }),
    at('check, result', { step: 2, steps: [CHECK, ...answers(NO)] }),
    at('check, doubtful result', { step: 2, steps: [CHECK, ...answers(YES)] }),
    at('page', { step: 3 }),
    at('page, no shortcut', { step: 3, ports: { shortcut: async () => '' } }),
  ],
};
