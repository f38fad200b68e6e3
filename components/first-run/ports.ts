import type { ComponentChildren } from 'preact';
import type { WordQuery } from '../../dictionary/index.ts';
import type { ScaleWord, SettingsChange } from '../../vocabulary/index.ts';
import type { ReadSample } from '../settings/index.ts';

/** What the first run asks of the world outside. */
export interface FirstRunPorts {
  readonly readSample: ReadSample;
  readonly changeSettings: (change: SettingsChange) => void;
  /** Words for a check of the vocabulary, other ones each time. */
  readonly checkWords: () => Promise<readonly ScaleWord[]>;
  /** A seed for chance: a whole number of 32 bits. */
  readonly seed: () => number;
  /** The card of a word, in the page. */
  readonly card: (word: WordQuery, onClose: () => void) => ComponentChildren;
  /** The keys that turn pinyin on, as the browser has them; empty where it has none. */
  readonly shortcut: () => Promise<string>;
  /** Address of the practice article that suits the reader best. */
  readonly articlePage: string;
}
