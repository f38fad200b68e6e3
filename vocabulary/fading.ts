/**
 * How much help a word still needs, from what the reader has said and shown of it. The model, its reasons and its
 * sources are in docs/fading.md. Reading past a word is weak evidence that it is known, looking it up is strong
 * evidence that it is not: help fades in steps over many days, and returns after one look-up.
 */
import { default_w, forgetting_curve } from 'ts-fsrs';
import type { Encounters } from './encounters.ts';
import type { Help, HelpCause } from './help.ts';
import type { KnownState } from './known-rows.ts';
import type { ReviewTime } from './review.ts';

/** All that is known of a word and its reader. */
export interface WordEvidence {
  /** What the reader has said of it, and how its reviews went. */
  readonly said?: KnownState | undefined;
  readonly met?: Encounters | undefined;
  /** It is below the reader's level, or is not rare where help is for rare words only. */
  readonly easy: boolean;
  /** Whether the reader lets help fade. */
  readonly fades: boolean;
}

/** For how many days ahead a word must be remembered before its help is reduced. */
const AHEAD_DAYS = 7;
/** The chance of being remembered then from which each step holds: stabilities of 21, 7 and 3 days, just met. */
const STEPS: readonly (readonly [chance: number, help: Help])[] = [
  [0.957, 'none'],
  [0.9, 'faint'],
  [0.83, 'reading'],
];

/** Stability in days after a word was read past once, and of one that counted as known before it was looked up. */
const FIRST_READ = 0.7;
const FIRST_READ_BELIEVED = 5;
/** By this factor each day of reading past makes it more stable; by less, the more often it was looked up. */
const READ_GROWTH = 0.4;
const LOOK_UPS_HALVE = 4;

/** The help that a word needs, and what decides it. */
export function helpOf(
  { said, met, easy, fades }: WordEvidence,
  at: ReviewTime,
): { readonly help: Help; readonly cause: HelpCause } {
  if (said?.knowledge === 'ignored') return { help: 'none', cause: 'ignored' };
  if (met?.kept) return { help: 'full', cause: 'kept' };
  const isLearnt = said?.knowledge === 'learning' || said?.knowledge === 'new';
  const isKnown = said?.knowledge === 'known';
  if (!fades && isKnown) return { help: 'none', cause: 'known' };
  const believed = isKnown && !isByReviews(said) ? 'known' : easy && !isLearnt ? 'level' : undefined;
  if (!fades) return believed ? { help: 'none', cause: believed } : { help: 'full', cause: 'reading' };
  const since = believed === 'known' ? dayOf(said?.knownAt, at) : 0;
  const failed = met !== undefined && met.lookedUp > since;
  if (believed && !failed) return { help: 'none', cause: believed };
  /** It had no help before it was looked up. */
  const isBack = believed !== undefined;
  const today = at.days.dayOf(at.time);
  const { review } = said ?? {};
  // A review counts until the word is looked up.
  if (review && dayOf(review.time, at) > (met?.lookedUp ?? 0)) {
    const last = Math.max(dayOf(review.time, at), met && met.read > 0 ? met.lastMet : 0);
    return { help: stepOf(review.stability, today - last), cause: 'reviews' };
  }
  if (!met || met.read === 0) return { help: 'full', cause: isBack ? 'looked-up' : 'reading' };
  const help = stepOf(readStability(met, isBack), today - met.lastMet);
  return { help, cause: isBack && help === 'full' ? 'looked-up' : 'reading' };
}

/** Whether a word is known by reviews and not by the reader's word: then reviews decide, even when it is overdue. */
function isByReviews({ knownAt = 0, review }: KnownState): boolean {
  return review !== undefined && knownAt <= review.time;
}

/**
 * The stability in days that the days of reading past a word indicate. It can't be more than twice the time over which
 * they were observed: ten pages in one week say nothing about a month.
 */
function readStability({ read, readFrom, lastMet, lookUps }: Encounters, believed: boolean = false): number {
  const growth = 1 + READ_GROWTH / (1 + Math.max(0, lookUps - 1) / LOOK_UPS_HALVE);
  const first = believed ? FIRST_READ_BELIEVED : FIRST_READ;
  return Math.min(first * growth ** (read - 1), 2 * (lastMet - readFrom) + first);
}

function stepOf(stability: number, elapsed: number): Help {
  const chance = forgetting_curve(default_w, Math.max(0, elapsed) + AHEAD_DAYS, Math.max(0.001, stability));
  return STEPS.find(([from]) => chance >= from)?.[1] ?? 'full';
}

function dayOf(time: number | undefined, { days }: ReviewTime): number {
  return time === undefined ? 0 : days.dayOf(time);
}
