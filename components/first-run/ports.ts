import type { ComponentChildren } from 'preact';
import type { WordQuery } from '../../dictionary/index.ts';
import type { ScaleWord, SettingsChange } from '../../vocabulary/index.ts';
import type { ReadSample } from '../settings/index.ts';

/** What the first run needs of the world outside. */
export interface FirstRunPorts {
  readonly readSample: ReadSample;
  readonly changeSettings: (change: SettingsChange) => void;
  /** Words for a vocabulary check, different ones each time. */
  readonly checkWords: () => Promise<readonly ScaleWord[]>;
  /** A random seed: a whole number of 32 bits. */
  readonly seed: () => number;
  /** The card of a word, in the page. */
  readonly card: (word: WordQuery, onClose: () => void) => ComponentChildren;
  /** The shortcut that turns pinyin on, as the browser has it; empty where it has none. */
  readonly shortcut: () => Promise<string>;
  /** Address of the practice article that suits the reader best. */
  readonly articlePage: string;
}
