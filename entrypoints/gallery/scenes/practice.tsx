import { PatternRound, Practice, type PracticePorts } from '../../../components/practice/index.ts';
import { addMeeting, factsOfEntry, review, type Word, wordId } from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import {
  addPatternMeeting,
  type PatternExercise,
  reviewPattern,
  type SavedPattern,
} from '../../../vocabulary/patterns/index.ts';
import {
  answerExercise,
  type Exercise,
  type PracticeSet,
  wordsAsked,
} from '../../../vocabulary/practice/index.ts';
import { AT, createIds, NOW, never, nothing, refuse, WORDS } from '../fixed/reader-of-words.ts';
import { annotate, RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';

const ARTICLE = {
  id: 'gallery',
  title: '银行行长重新行动',
  parts: Object.values(RECORDED.sentences).map((text) => ({ role: 'paragraph', text })),
};

function createPorts(set: PracticeSet | undefined, changed: Partial<PracticePorts>): PracticePorts {
  const words = new Map<string, Word>(WORDS.map((word) => [wordId(word), word]));
  return {
    annotate,
    lookUpForms: async (forms) => forms.map((form) => RECORDED.entries[form] ?? []),
    hskHeadwords: async () => RECORDED.hsk,
    readWords: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const word = words.get(id);
          return word ? [[id, word] as const] : [];
        }),
      ),
    readAllWords: async () => WORDS,
    save: async ({ headword, form, sentence }, { operation, title }) => {
      const [entry] = RECORDED.entries[headword] ?? [];
      if (!entry) throw new Error(headword);
      const { whole, offset } = sentence;
      const met = { operation, sentence: whole, offset, form, title, address: '', time: NOW };
      return addMeeting(undefined, factsOfEntry(entry), met);
    },
    review: async ({ operation, id, rating }) => {
      const before = words.get(id);
      if (!before) throw new Error(id);
      const after = review(before, { operation, rating, time: NOW, days: AT.days });
      return { before, after };
    },
    undoReview: async ({ before }) => before,
    loadSet: async () => set,
    keepSet: async () => null,
    hasVoice: async () => true,
    say: async () => undefined,
    hush: nothing,
    now: () => NOW,
    days: () => AT.days,
    freshId: createIds(),
    ...changed,
  };
}

interface Set {
  readonly exercises?: readonly Exercise[];
  readonly ports?: Partial<PracticePorts>;
  readonly steps?: readonly SceneStep[];
}

/** A set of which the first exercise was answered: only one that was begun is resumed. */
function begunSet(exercises: readonly Exercise[]): PracticeSet {
  const set = { ...RECORDED.set, exercises: [FIRST, ...exercises] };
  const given = wordsAsked(FIRST).map(({ id }) => ({
    word: id,
    result: 'right' as const,
    help: false,
    operation: id,
  }));
  return answerExercise(set, given, { exercise: 0, stored: new Map(), ...AT });
}

function practice(name: string, { exercises, ports = {}, steps = [] }: Set): State {
  const set = exercises && begunSet(exercises);
  return {
    name,
    render: () => <Practice article={ARTICLE} ports={createPorts(set, ports)} />,
    steps,
  };
}

function exerciseOf(kind: Exercise['kind']): Exercise {
  const found = RECORDED.set.exercises.find((one) => one.kind === kind);
  if (!found) throw new Error(kind);
  return found;
}

/** 设备, a word of the reader's. */
const FIRST = RECORDED.set.exercises[3] ?? exerciseOf('cloze');
const BEGIN: SceneStep = { click: '.next' };
/** An answer of those to choose from, right or not. */
function choose(exercise: Exercise, isRight: boolean): SceneStep {
  const answer = 'answer' in exercise ? exercise.answer : 0;
  return { click: '.answer', at: isRight ? answer : (answer + 1) % 2 };
}
const [cloze, listening, reading, matching] = (['cloze', 'listening', 'reading', 'matching'] as const).map(
  exerciseOf,
) as [Exercise, Exercise, Exercise, Exercise]; // one for each kind
const typed = (text: string): readonly SceneStep[] => [
  BEGIN,
  { type: '#typed-answer', text },
  { click: '.typed-answer [type="submit"]' },
];
const right = reading.kind === 'reading' ? reading.word.reading.join('') : '';

export const practiceScene: Scene = {
  name: 'practice',
  states: [
    practice('being prepared', { ports: { annotate: never } }),
    practice('not prepared', { ports: { annotate: refuse } }),
    practice('start', {}),
    practice('start without a voice', { ports: { hasVoice: async () => false } }),
    practice('start with no words', { ports: { lookUpForms: async () => [] } }),
    practice('cloze', { exercises: [cloze], steps: [BEGIN] }),
    practice('cloze, right', { exercises: [cloze], steps: [BEGIN, choose(cloze, true)] }),
    practice('cloze, wrong', { exercises: [cloze], steps: [BEGIN, choose(cloze, false)] }),
    practice('listening', { exercises: [listening], steps: [BEGIN] }),
    practice('listening, no voice', {
      exercises: [listening],
      ports: { say: () => Promise.reject(new Error(t('voice.none'))) },
      steps: [BEGIN],
    }),
    practice('listening, right', { exercises: [listening], steps: [BEGIN, choose(listening, true)] }),
    practice('listening, wrong', { exercises: [listening], steps: [BEGIN, choose(listening, false)] }),
    practice('reading', { exercises: [reading], steps: [BEGIN] }),
    practice('reading, right', { exercises: [reading], steps: typed(right) }),
    practice('reading, almost', { exercises: [reading], steps: typed(right.replace(/\d$/, '1')) }),
    practice('reading, wrong', { exercises: [reading], steps: typed('ma3') }),
    practice('matching', { exercises: [matching], steps: [BEGIN] }),
    practice('matching, one chosen', {
      exercises: [matching],
      steps: [BEGIN, { click: '.match-words .match' }],
    }),
    practice('answer not stored', {
      exercises: [cloze],
      ports: { keepSet: refuse },
      steps: [BEGIN, choose(cloze, true)],
    }),
    practice('end', {
      exercises: [cloze, reading],
      steps: [BEGIN, choose(cloze, true), BEGIN, ...typed(right).slice(1), BEGIN],
    }),
  ],
};

const SAVED: readonly SavedPattern[] = RECORDED.exercises.map(({ pattern: { id, name, examples } }) =>
  addPatternMeeting(
    undefined,
    { id, name },
    {
      operation: id,
      sentence: examples[0]?.chinese ?? '',
      parts: [{ role: 'mark', start: 0, end: 1 }],
      title: '',
      address: '',
      time: NOW,
    },
  ),
);

interface Round {
  readonly kind?: PatternExercise['kind'];
  readonly steps?: readonly SceneStep[];
  readonly refuses?: boolean;
  readonly isMaking?: boolean;
}

function patternRound(name: string, { kind = 'gap', steps = [], refuses, isMaking }: Round): State {
  const asked = RECORDED.exercises
    .map((one) => ({ ...one, exercises: one.exercises.filter((exercise) => exercise.kind === kind) }))
    .filter(({ exercises }) => exercises.length > 0)
    .slice(0, 1);
  const make = async () => asked;
  const store = async ({
    operation,
    id,
    rating,
  }: {
    operation: string;
    id: string;
    rating: 'again' | 'hard' | 'good' | 'easy';
  }) => {
    const before = SAVED.find((one) => one.id === id);
    if (!before) throw new Error(id);
    return { before, after: reviewPattern(before, { operation, rating, time: NOW, days: AT.days }) };
  };
  return {
    name,
    render: () => (
      <PatternRound
        patterns={SAVED.filter(({ id }) => asked.some(({ pattern }) => pattern.id === id))}
        ports={{
          newOperation: createIds(),
          now: () => AT,
          exercises: isMaking ? never : make,
          review: refuses ? refuse : store,
          undo: async ({ before }) => before,
        }}
        onEnd={nothing}
      />
    ),
    steps,
  };
}

export const patternPracticeScene: Scene = {
  name: 'practice-patterns',
  states: [
    patternRound('being made', { isMaking: true }),
    patternRound('gap', { steps: [{ wait: '.answer' }] }),
    patternRound('gap, first chosen', { steps: [{ click: '.answer' }] }),
    patternRound('gap, second chosen', { steps: [{ click: '.answer', at: 1 }] }),
    patternRound('gap, not stored', { refuses: true, steps: [{ click: '.answer' }] }),
    patternRound('order', { kind: 'order', steps: [{ wait: '.piece' }] }),
    patternRound('order, one placed', { kind: 'order', steps: [{ click: '.piece' }] }),
    patternRound('which', { kind: 'which', steps: [{ wait: '.answer' }] }),
    patternRound('which, first chosen', { kind: 'which', steps: [{ click: '.answer' }] }),
    patternRound('which, second chosen', { kind: 'which', steps: [{ click: '.answer', at: 1 }] }),
    patternRound('end', { steps: [{ click: '.answer' }, { click: '.next' }] }),
  ],
};
