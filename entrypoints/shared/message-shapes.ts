/** What messages carry. All shapes are JSON-safe. */
import type { PackedSurvey, Token } from '../../dictionary/index.ts';
import type { Correction, DrawnHelp, Help } from '../../vocabulary/index.ts';

/**
 * What is drawn over one word: UTF-16 offsets into the text that was sent, then the pinyin, one syllable a character
 * where they can be told apart (`xī`, `'ān`), else as a whole, then a digit for each syllable's tone, and what else was
 * asked for.
 */
export type Label = readonly [
  start: number,
  end: number,
  syllables: readonly string[],
  tones: string,
  more?: {
    readonly zhuyin?: readonly string[];
    readonly gloss?: string;
    /** How it is drawn; absent where it is drawn in full. */
    readonly help?: DrawnHelp;
    /** The reader is learning it. */
    readonly learning?: true;
    /** The reading is a guess. */
    readonly doubt?: true;
  },
];

/** What labels carry beyond pinyin and tones. */
export interface LabelOptions {
  readonly zhuyin?: boolean;
  readonly glosses?: boolean;
  /** Whether to say how much help each word needs, and which the reader learns. */
  readonly known?: boolean;
}

/** A token with how far its help has faded. */
export interface HelpedToken extends Token {
  readonly help?: Exclude<Help, 'full'>;
}

/** A word whose help has faded. */
export interface FadedWord {
  readonly form: string;
  readonly reading: readonly string[];
}

/** The result of a correction. */
export interface CorrectAnswer {
  /** The earlier correction of its form in its scope, for undo. */
  readonly before: Correction | null;
  /** Whether there is another word at its place now, or another reading or meaning. */
  readonly changes: boolean;
}

/** The article of a page with its counted words. */
export interface SurveyedPage {
  readonly survey: PackedSurvey;
  readonly texts: readonly string[];
  readonly title: string;
  readonly address: string;
  /** Its window is private. */
  readonly isPrivate: boolean;
}
