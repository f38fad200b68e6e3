import type { Word } from '../stored-word.ts';
import type { ArticleWord, PracticeText } from './article-words.ts';
import { chooseWords, type WordsToChooseFrom } from './choose-words.ts';
import { type ExerciseMaterial, makeCloze, makeListening } from './choosing.ts';
import type { Exercise, ExerciseKind, PractisedWord } from './exercise.ts';
import { makeMatching } from './matching.ts';
import { plainGloss } from './meanings.ts';
import type { Random } from './random.ts';
import { placeWord } from './sentence-around.ts';
import { type PracticeSet, SET_VERSION } from './stored-set.ts';

/** What a set is made from. */
export interface SetWishes extends WordsToChooseFrom {
  /** The article's id. */
  readonly article: string;
  /** A fresh id for the set. */
  readonly id: string;
  /** Whether the device can say a sentence; without a voice there are no listening exercises. */
  readonly voice: boolean;
  /** Words from elsewhere, as wrong answers in addition to the article's. */
  readonly others?: readonly ArticleWord[];
}

/** Exercises of one word in a set, not counting the matching of several at its end. */
const MAX_EXERCISES = 8;
/** From this many remaining words on, they are asked by matching only. */
const MATCHED_ALONE = 3;

type Material = Omit<ExerciseMaterial, 'random' | 'pool' | 'text'>;

/**
 * Makes a set of exercises with an article, without answers yet: each word once, the kinds in turn; where words are
 * few, again by another kind; at the end one matching, of words that remain or, as a repetition, of those asked.
 * The same arguments make the same set. It has no exercises where the article has no words for any.
 */
export function makeSet({ article, id, voice, others = [], ...wishes }: SetWishes): PracticeSet {
  const { text, stored, random, time } = wishes;
  const pool = [...text.words, ...others];
  const used = new Set<string>();
  const words = chooseWords(wishes).flatMap((word): Material[] => {
    const sentence = placeWord(text, word, used);
    if (sentence) used.add(sentence.whole);
    return sentence ? [{ word, sentence, asked: describeAsked(word, stored.get(word.id)) }] : [];
  });
  const isRoomy = words.length >= MAX_EXERCISES + MATCHED_ALONE;
  const single = isRoomy ? words.slice(0, MAX_EXERCISES) : words;
  const exercises = takeTurns(single, { text, pool, random, voice });
  const matching = makeMatching({ words: isRoomy ? words.slice(MAX_EXERCISES) : words, pool, random });
  return {
    version: SET_VERSION,
    id,
    article,
    startedAt: time,
    exercises: matching ? [...exercises, matching] : exercises,
    answers: [],
    undos: [],
  };
}

interface Turn {
  readonly text: PracticeText;
  readonly pool: readonly ArticleWord[];
  readonly random: Random;
  readonly voice: boolean;
}

/** Rounds over the words, each time by another kind, until the set is full or each word has had every kind. */
function takeTurns(words: readonly Material[], { voice, ...turn }: Turn): Exercise[] {
  const kinds: readonly ExerciseKind[] = voice ? ['cloze', 'listening', 'reading'] : ['cloze', 'reading'];
  const offset = Math.floor(turn.random() * kinds.length);
  const had = new Map<string, Set<ExerciseKind>>();
  const exercises: Exercise[] = [];
  for (let round = 0; round < kinds.length; round++) {
    for (const [index, material] of words.entries()) {
      if (exercises.length === MAX_EXERCISES) return exercises;
      const done = had.get(material.word.id) ?? new Set();
      had.set(material.word.id, done);
      for (let step = 0; step < kinds.length; step++) {
        const kind = kinds[(offset + index + round + step) % kinds.length];
        if (!kind || done.has(kind)) continue;
        done.add(kind);
        const exercise = makeExercise(kind, { ...material, ...turn });
        if (!exercise) continue;
        exercises.push(exercise);
        break;
      }
    }
  }
  return exercises;
}

function makeExercise(kind: ExerciseKind, material: ExerciseMaterial): Exercise | undefined {
  if (kind === 'cloze') return makeCloze(material);
  if (kind === 'listening') return makeListening(material);
  const { word, asked, sentence } = material;
  const readings = [asked.reading, word.readHere].filter((reading) => reading.every(isTyped));
  if (readings.length === 0) return undefined;
  const isSame = readings[0]?.join(' ').toLowerCase() === readings[1]?.join(' ').toLowerCase();
  return { kind: 'reading', word: asked, sentence, readings: isSame ? readings.slice(0, 1) : readings };
}

/** Whether a syllable can be typed as pinyin: not `xx5`, for a character without a reading, nor `K`. */
function isTyped(syllable: string): boolean {
  return /^[a-z:ü]+[1-5]$/i.test(syllable) && !syllable.startsWith('xx');
}

function describeAsked({ id, form, facts, gloss }: ArticleWord, stored: Word | undefined): PractisedWord {
  const { headword, traditional, reading, pinyin } = facts;
  // A sense that the reader has chosen is what they learn.
  const chosen = stored?.sense ? plainGloss(stored.sense) : '';
  return { id, form, headword, traditional, reading, pinyin, gloss: chosen || gloss };
}
