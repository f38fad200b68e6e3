/** The reader's corrections as they are stored: one list, one version. */
import * as v from 'valibot';
import { issueText } from './issue-text.ts';
import { t } from './language/index.ts';

/** Version of the stored list; a change of shape raises it. In version 1 every correction holds everywhere. */
export const CORRECTIONS_VERSION = 2;
/** The versions that are read. */
export const READ_VERSIONS = [1, CORRECTIONS_VERSION] as const;

/** How many corrections are stored; each is looked for in every text. */
export const MAX_CORRECTIONS = 5000;

/** Maximum length of a form that can be corrected, in UTF-16 code units. */
const MAX_CORRECTED = 40;

const syllable = v.pipe(v.string(), v.maxLength(12));

const correctedWordSchema = v.object({
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_CORRECTED)),
  /** Numbered syllables, one a character. */
  reading: v.optional(v.pipe(v.array(syllable), v.readonly())),
  /** The sense shown first, worded as in the dictionary. */
  sense: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  nameType: v.optional(v.picklist(['person', 'place', 'organization'])),
  /** The reader said that it is one word, whatever else is corrected. */
  own: v.optional(v.literal(true)),
});

/** Maximum length of a sentence that is compared, in UTF-16 code units, the word included. */
const MAX_SENTENCE = 500;

const neighbour = v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_CORRECTED)));

const scopeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('sentence'),
    sentence: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_SENTENCE)),
    /** Where the form starts in it, UTF-16 code units. */
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.pipe(
    v.object({
      kind: v.literal('neighbours'),
      /** The words directly before and after the form; where one is absent, any. */
      before: neighbour,
      after: neighbour,
    }),
    v.check(
      ({ before, after }) => before !== undefined || after !== undefined,
      () => t('corrections.expected.neighbour'),
    ),
  ),
]);

/** One correction. */
export const correctionSchema = v.pipe(
  v.object({
    /** The text that is corrected. */
    form: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_CORRECTED)),
    /** The words that it consists of: one where it is a word, several where it was split. */
    words: v.pipe(v.array(correctedWordSchema), v.minLength(1), v.readonly()),
    /** Where it holds; absent for everywhere. */
    scope: v.optional(scopeSchema),
    /** Epoch milliseconds. */
    time: v.number(),
  }),
  v.check(
    ({ form, words }) => words.map(({ text }) => text).join('') === form,
    () => t('corrections.expected.words'),
  ),
  v.check(
    ({ form, scope }) => scope?.kind !== 'sentence' || scope.sentence.startsWith(form, scope.offset),
    () => t('corrections.expected.sentence'),
  ),
);

const listSchema = v.object({
  version: v.picklist(READ_VERSIONS),
  corrections: v.pipe(v.array(v.unknown()), v.readonly()),
});

/** A word as the reader has corrected it. */
export type CorrectedWord = Readonly<v.InferOutput<typeof correctedWordSchema>>;
/** Where a correction holds. */
export type CorrectionScope = Readonly<v.InferOutput<typeof scopeSchema>>;
/** A correction and its scope. */
export type Correction = Readonly<v.InferOutput<typeof correctionSchema>>;

/** An invalid correction, or a stored one that can't be read. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';
}

/**
 * Reads one correction.
 * @throws {CorrectionError} naming the first field that is wrong
 */
export function parseCorrection(value: unknown): Correction {
  const result = v.safeParse(correctionSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new CorrectionError(issueText(issue, 'correction'));
}

/** The stored corrections, and those that this version can't read, which are kept as they are. */
export interface StoredCorrections {
  readonly corrections: readonly Correction[];
  readonly unreadable: readonly unknown[];
  /** The whole list is of an unknown shape, or a newer version's: it must not be overwritten. */
  readonly foreign: boolean;
}

/** Reads the stored list; never fails. */
export function readCorrections(stored: unknown): StoredCorrections {
  if (stored === undefined) return { corrections: [], unreadable: [], foreign: false };
  const list = v.safeParse(listSchema, stored);
  if (!list.success) return { corrections: [], unreadable: [], foreign: true };
  const corrections: Correction[] = [];
  const unreadable: unknown[] = [];
  for (const item of list.output.corrections) {
    const result = v.safeParse(correctionSchema, item);
    if (result.success) corrections.push(result.output);
    else unreadable.push(item);
  }
  return { corrections, unreadable, foreign: false };
}

/** The list as it is stored. */
export function writeCorrections({ corrections, unreadable }: Omit<StoredCorrections, 'foreign'>): unknown {
  return { version: CORRECTIONS_VERSION, corrections: [...corrections, ...unreadable] };
}
