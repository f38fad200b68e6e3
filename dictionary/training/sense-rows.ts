/** Sentences with a marked word to examples: its options, described, and which of them are right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTables, readTable, TableError } from '../compile/tables.ts';
import {
  alikeOptions,
  hashesOf,
  keysOf,
  type OptionKeys,
  partOfSpeechOf,
  SenseFeatures,
  type SenseOption,
  sensesInReading,
} from '../glosses/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { Sentence, TextSegmenter } from '../segmenting/index.ts';

/** A sentence of `data/rows`: what its marked word means there. */
export interface SenseRow {
  readonly headword: string;
  readonly pinyin: string;
  readonly sense: string;
  /** Without the mark. */
  readonly text: string;
  /** Where the word starts in `text`, UTF-16 code units. */
  readonly start: number;
}

/** A word in a sentence. */
export interface SenseExample {
  readonly text: string;
  readonly headword: string;
  /** By option: the hashes of its features. */
  readonly features: readonly Int32Array[];
  readonly keys: readonly OptionKeys[];
  /** By option: whether it is right. */
  readonly right: readonly boolean[];
  /** By option: the places of those whose glosses tell the same. */
  readonly alike: readonly (readonly number[])[];
  weight: number;
  /** Whether it comes from rows, equally many for each sense, and not from running text. */
  readonly balanced: boolean;
}

/**
 * Reads the rows of `data/rows`.
 * @throws TableError for a row without exactly one mark around its headword, or a sentence that stands twice.
 */
export function readSenseRows(): SenseRow[] {
  const seen = new Set<string>();
  return listTables('rows').flatMap((path) =>
    readTable(path, ['headword', 'pinyin', 'sense', 'sentence']).map(({ cells, file, line }) => {
      const { headword, pinyin, sense, sentence } = cells;
      const fail = (expected: string): never => {
        throw new TableError({ file, line, expected, found: JSON.stringify(sentence) });
      };
      const start = sentence.indexOf('【');
      if (sentence.split('【').length !== 2 || !sentence.includes(`【${headword}】`))
        fail(`one mark, 【${headword}】`);
      if (seen.has(sentence)) fail('a sentence that stands once');
      seen.add(sentence);
      return { headword, pinyin, sense, text: sentence.replace(/[【】]/g, ''), start };
    }),
  );
}

/** A sentence with its words' parts of speech, as `../shared/data/words/pos.jsonl` has them. */
interface TaggedSentence {
  readonly words: readonly string[];
  readonly upos: readonly string[];
}

/** Where the tagged sentences lie, beside the repository. */
export const TAGGED_PATH = join(import.meta.dirname, '../../../shared/data/words/pos.jsonl');

/** The parts of speech that a universal tag stands for. */
const TAGS: Readonly<Record<string, RegExp>> = {
  NOUN: /^(?:n|m|abbr)$/,
  PROPN: /^(?:n|name|abbr|person|place|organization|company|media|team|brand|work|event)$/,
  VERB: /^(?:v|adj)$/,
  ADJ: /^adj$/,
  ADV: /^adv$/,
  ADP: /^(?:prep|loc|v)$/,
  AUX: /^(?:aux|v|part)$/,
  CCONJ: /^conj$/,
  SCONJ: /^(?:conj|part|prep)$/,
  PRON: /^(?:pron|det)$/,
  DET: /^(?:det|pron)$/,
  NUM: /^num$/,
  PART: /^(?:part|suf|loc)$/,
};

/** Makes examples with one lexicon. */
export class SenseExamples {
  private readonly lexicon: Lexicon;
  private readonly segmenter: TextSegmenter;
  /** The text begun last. */
  readonly sentence: Sentence;
  private readonly features = new SenseFeatures();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new TextSegmenter(lexicon);
    this.sentence = new Sentence(lexicon);
  }

  /** The example of a row; `undefined` where the word is not cut out of the text, or has one sense only. */
  ofRow({ headword, pinyin, sense, text, start }: SenseRow): SenseExample | undefined {
    this.begin(text);
    const { starts, ends, wordCount } = this.sentence;
    for (let at = 0; at < wordCount; at++)
      if (starts[at] === start && ends[at] === start + headword.length)
        return this.describe(at, { headword, pinyin, isRight: (option) => option.sense.key === sense });
    return undefined;
  }

  /** Examples of the words of tagged sentences whose tag tells some of their senses from others. */
  ofTagged(): SenseExample[] {
    const lines = readFileSync(TAGGED_PATH, 'utf8').trimEnd().split('\n');
    return lines.flatMap((line) => {
      const { words, upos } = JSON.parse(line) as TaggedSentence; // as its README describes it
      const tags = new Map<string, string>();
      let from = 0;
      for (const [index, word] of words.entries()) {
        tags.set(`${from} ${from + word.length}`, upos[index] ?? '');
        from += word.length;
      }
      this.begin(words.join(''));
      const found: SenseExample[] = [];
      for (let at = 0; at < this.sentence.wordCount; at++) {
        const key = `${this.sentence.starts[at]} ${this.sentence.ends[at]}`;
        const allowed = TAGS[tags.get(key) ?? ''];
        if (allowed === undefined) continue;
        const example = this.describe(at, { isRight: ({ sense }) => allowed.test(partOfSpeechOf(sense)) });
        if (example?.right.includes(true) && example.right.includes(false)) found.push(example);
      }
      return found;
    });
  }

  /** Segments a text; its words can be described then. */
  begin(text: string): void {
    this.sentence.begin(text);
    this.sentence.addSegments(this.segmenter.segment(text));
  }

  private describe(
    at: number,
    how: { headword?: string; pinyin?: string; isRight: (option: SenseOption) => boolean },
  ): SenseExample | undefined {
    const { lexicon, sentence } = this;
    const form = sentence.forms[at] ?? -1;
    if (form < 0) return undefined;
    const entries = lexicon.entriesOf(form);
    const readingOf = (entry: number) => lexicon.readingOf(entry).join(' ');
    const entry =
      how.pinyin === undefined
        ? entries[0]
        : entries.find((one) => readingOf(one).toLowerCase() === how.pinyin?.toLowerCase());
    if (entry === undefined) return undefined;
    const options = sensesInReading(lexicon, form, entry);
    if (options.length < 2) return undefined;
    const headword = lexicon.simplifiedOf(entry);
    const keys = options.map((option, place) => keysOf(headword, readingOf(entry), option, place));
    this.features.describe(sentence, at);
    const features = keys.map((one) => hashesOf(this.features, one, keys.length));
    return {
      text: sentence.text,
      headword,
      features,
      keys,
      right: options.map(how.isRight),
      alike: alikeOptions(options),
      weight: 1,
      balanced: how.pinyin !== undefined,
    };
  }
}
