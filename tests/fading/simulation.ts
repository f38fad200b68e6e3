/**
 * Readers who read practice articles for 60 days, look words up, and review those that they save; and the help that
 * they get meanwhile. What they truly remember goes by another rule than the model under test: a memory halves in a
 * time of its own (Settles and Meeder 2016, half-life regression), which grows with each success and shrinks with each
 * failure. docs/fading.md has the assumptions.
 */
import type { SurveyedWord } from '../../dictionary/index.ts';
import {
  createDays,
  dueWords,
  type Encounters,
  encounterKey,
  type Help,
  helpOf,
  isBelowLevel,
  knownStateOf,
  noteLookUp,
  noteReadPast,
  type ReviewTime,
  review,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import { createRandom, shuffle } from '../../vocabulary/practice/index.ts';
import { vocabularyFor } from '../../vocabulary/text-difficulty.ts';
import { chanceKnown } from '../../vocabulary/vocabulary-check.ts';
import { createWord } from '../../vocabulary/word.ts';
import { middleOf } from '../vocabulary/simulated-readers.ts';

const DAYS = 60;
/** Whole weeks; the last days of the 60 belong to none. */
export const WEEKS = Math.floor(DAYS / 7);
const TEXTS_PER_DAY = 2;

/** What readers do, as chances. */
const SKIPS = 0.1;
/** A reader who does not know a word looks it up, by how much help it has; else they read on. */
const LOOKS_UP: Readonly<Record<Help, number>> = { full: 0.35, reading: 0.4, faint: 0.5, none: 0.6 };
/** They open a card on a word that they know. */
const LOOKS_UP_KNOWN = 0.02;
const SAVES = 0.3;
/** Half-lives in days: of a word that is known from before, of one first looked up (the middle of a wide spread). */
const WELL_KNOWN = 3650;
const FIRST_HALF_LIFE = 5;
const SUCCESS = 2;
const FAILURE = 0.5;

/** What makes help fade: reading past a word, or reviews that say that it is known. */
export type Fader = 'reading' | 'reviews';

/** What a week of reading came to, in running words that are beyond the reader's level. */
export interface Week {
  readonly drawn: Record<Help, number>;
  /** Those that were read with no help at all, by what had made it fade, and how many of them were forgotten. */
  readonly bare: Record<Fader, { read: number; forgotten: number }>;
}

export interface Simulation {
  readonly size: number;
  readonly weeks: readonly Week[];
  /** Words met again that had been looked up although their help had faded, and how often it was whole then. */
  readonly metAgain: number;
  readonly back: number;
}

interface Memory {
  halfLife: number;
  last: number;
}

const days = createDays(() => 0);
const FIRST_DAY = 20_000;

/** Lets a reader of a vocabulary size read; the same seed, the same reader. */
export function simulateReader(
  texts: readonly (readonly SurveyedWord[])[],
  { size, seed }: { readonly size: number; readonly seed: number },
): Simulation {
  return new ReaderOfTexts(size, createRandom(seed)).read(texts);
}

class ReaderOfTexts {
  readonly #size: number;
  readonly #random: () => number;
  readonly #middle: number;
  readonly #memories = new Map<string, Memory>();
  readonly #met = new Map<string, Encounters>();
  readonly #words = new Map<string, Word>();
  /** Forms that were looked up although their help had faded, until they are met again: the day. */
  readonly #failed = new Map<string, number>();
  readonly #weeks: Week[] = [];
  #metAgain = 0;
  #back = 0;

  constructor(size: number, random: () => number) {
    this.#size = size;
    this.#random = random;
    this.#middle = middleOf({ size, steepness: 6 });
  }

  read(texts: readonly (readonly SurveyedWord[])[]): Simulation {
    const order: (readonly SurveyedWord[])[] = [];
    while (order.length < DAYS * TEXTS_PER_DAY) order.push(...shuffle(texts, this.#random));
    for (let day = 0; day < DAYS; day++) {
      if (day % 7 === 0) this.#weeks.push(startWeek());
      const week = this.#weeks.at(-1) as Week; // the first day begins one
      const today = order.slice(day * TEXTS_PER_DAY, (day + 1) * TEXTS_PER_DAY);
      for (const word of today.flat()) this.#meet(word, FIRST_DAY + day, week);
      this.#reviewWords(FIRST_DAY + day);
    }
    return {
      size: this.#size,
      weeks: this.#weeks.slice(0, WEEKS),
      metAgain: this.#metAgain,
      back: this.#back,
    };
  }

  #meet(word: SurveyedWord, day: number, week: Week): void {
    const key = encounterKey(word.form, word.reading);
    const easy = isBelowLevel(word.level, { list: 'size', size: this.#size });
    const saved = this.#words.get(key);
    const said = saved && knownStateOf(saved);
    const { help, cause } = helpOf({ said, met: this.#met.get(key), easy, fades: true }, timeOf(day));
    if (!easy) week.drawn[help] += word.count;
    this.#checkBack(key, help);
    if (this.#random() < SKIPS) return;
    const memory = this.#memoryOf(key, word, day);
    const isKnown = this.#random() < chanceOf(memory, day);
    if (!easy && help === 'none') {
      const bare = week.bare[cause === 'reading' ? 'reading' : 'reviews'];
      bare.read += word.count;
      if (!isKnown) bare.forgotten += word.count;
    }
    if (this.#random() < (isKnown ? LOOKS_UP_KNOWN : LOOKS_UP[help])) {
      if (help !== 'full') this.#failed.set(key, day);
      this.#met.set(key, noteLookUp(this.#met.get(key), day));
      if (!saved && this.#random() < SAVES) this.#words.set(key, wordOf(word, day));
      this.#learn(memory, isKnown, day);
    } else {
      this.#met.set(key, noteReadPast(this.#met.get(key), day));
      if (isKnown) this.#learn(memory, true, day);
    }
  }

  /** When a word that failed is met next, all of its help is there, unless it was reviewed well since. */
  #checkBack(key: string, help: Help): void {
    const failedOn = this.#failed.get(key);
    if (failedOn === undefined) return;
    this.#failed.delete(key);
    this.#metAgain += 1;
    const reviewed = this.#words.get(key)?.card.last_review;
    const isReviewedSince = reviewed !== undefined && days.dayOf(reviewed) >= failedOn;
    if (help === 'full' || isReviewedSince) this.#back += 1;
  }

  #memoryOf(key: string, word: SurveyedWord, day: number): Memory {
    let memory = this.#memories.get(key);
    if (!memory) {
      const rank = vocabularyFor(word);
      const isKnown = this.#random() < chanceKnown(rank, { middle: this.#middle, steepness: 6 });
      memory = { halfLife: isKnown ? WELL_KNOWN : 0, last: day };
      this.#memories.set(key, memory);
    }
    return memory;
  }

  /** A success makes a memory last longer, the more the later it comes; a look-up after a failure begins again. */
  #learn(memory: Memory, isKnown: boolean, day: number): void {
    if (!isKnown) {
      const spread = 0.5 * 4 ** this.#random();
      memory.halfLife =
        memory.halfLife === 0 ? FIRST_HALF_LIFE * spread : Math.max(1, memory.halfLife * FAILURE);
    } else if (day > memory.last) memory.halfLife = Math.min(WELL_KNOWN, memory.halfLife * SUCCESS);
    memory.last = day;
  }

  #reviewWords(day: number): void {
    const at = timeOf(day, 20);
    const due = dueWords([...this.#words.values()], at).words;
    for (const word of due.slice(0, 40)) {
      const key = encounterKey(word.headword, word.reading);
      const memory = this.#memories.get(key);
      if (memory) this.#words.set(key, this.#reviewWord(word, { memory, at, day }));
    }
  }

  /** Asked until it leaves its first minutes, as in a session. */
  #reviewWord(
    word: Word,
    { memory, at, day }: { readonly memory: Memory; readonly at: ReviewTime; readonly day: number },
  ): Word {
    let now = word;
    for (let round = 0; round < 4; round++) {
      const isKnown = round > 0 || this.#random() < chanceOf(memory, day);
      if (round === 0) this.#learn(memory, isKnown, day);
      const time = at.time + round * 600_000;
      const operation = `${wordId(word)} ${time}`;
      now = review(now, { rating: isKnown ? 'good' : 'again', operation, time, days: at.days });
      if (now.card.state === 2) return now;
    }
    return now;
  }
}

function startWeek(): Week {
  return {
    drawn: { full: 0, reading: 0, faint: 0, none: 0 },
    bare: { reading: { read: 0, forgotten: 0 }, reviews: { read: 0, forgotten: 0 } },
  };
}

function wordOf({ form, reading }: SurveyedWord, day: number): Word {
  const facts = { headword: form, traditional: form, reading, pinyin: '', gloss: '' };
  return createWord(facts, { knowledge: 'learning', time: timeOf(day).time });
}

function chanceOf({ halfLife, last }: Memory, day: number): number {
  return halfLife === 0 ? 0 : 2 ** (-(day - last) / halfLife);
}

/** A time of a day, so many hours after it begins. */
function timeOf(day: number, hours = 12): ReviewTime {
  return { time: days.startOf(day) + hours * 3_600_000, days };
}

/** How much help there was, 1 for all of it to 0 for none. */
export function helpShare({ drawn: { full, reading, faint, none } }: Week): number {
  const all = full + reading + faint + none;
  return all === 0 ? 0 : (full + reading * (2 / 3) + faint / 3) / all;
}
