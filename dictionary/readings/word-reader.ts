/** The facts of a headword, and its reading at its place. */

import type { Gloss } from '../glosses/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { mayCount } from '../numbers/index.ts';
import { alignReading } from '../pinyin/index.ts';
import { Sentence } from '../segmenting/index.ts';
import { spellWord } from '../spelling/index.ts';
import { isHan } from '../text/index.ts';
import type { NameType, Syllable } from '../types.ts';
import { capitaliseDivision } from './divisions.ts';
import type { FoundWord, InSense, ReadWord } from './found-word.ts';
import { Heteronyms } from './heteronyms.ts';
import {
  countsOne,
  isPlacedWord,
  PLACED,
  PLACED_READING_CONFIDENCE,
  placedReading,
  placedWordReading,
} from './placed-readings.ts';
import { readingInTaiwan } from './taiwan-readings.ts';

/** What tokens call the types of names of our own tables; brands, works and events are words. */
const NAME_TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  place: 'place',
  organization: 'organization',
  company: 'organization',
  media: 'organization',
  team: 'organization',
};

/** How many words are cached between texts; news uses some thousands. */
const WORDS_KEPT = 8192;

/** Longer words of one reading keep it; in shorter ones the sentence may override it. */
const SURE_LENGTH = 4;
/** Confidence of the model in a reading by the word alone above which the sentence is not asked. */
const SETTLED = 0.99;
/** Confidence of the sentence above which a reading counts that no entry of the word has. */
const OVERRULING = 0.97;
/** Confidence of a name's characters above which an unusual reading counts. */
const NAMING = 0.6;
const NOT_ASKED: readonly number[] = [];
/** 的 alone is de, and it is every twentieth character. */
const PARTICLE = 0x7684;
const SON = 0x513f;

/** Reads words, by themselves and in sentences. */
export class WordReader {
  private readonly lexicon: Lexicon;
  private readonly heteronyms: Heteronyms;
  /**
   * The last syllables of words that 现代汉语词典 marks as mostly, not always, of neutral tone (guān·xì), and CC-CEDICT as
   * neutral: newsreaders say the full tone, and learners look for it.
   */
  private readonly fullTones: ReadonlyMap<string, Syllable>;
  /** A word by itself. */
  private readonly alone: Sentence;
  /** By form; emptied when full. A cache only. */
  private readonly words = new Map<number, FoundWord>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.alone = new Sentence(lexicon);
    this.fullTones = lexicon.lists.pairs('full-tones');
    this.heteronyms = new Heteronyms(lexicon.heteronyms, lexicon);
  }

  wordOf(form: number): FoundWord {
    const known = this.words.get(form);
    if (known !== undefined) return known;
    if (this.words.size >= WORDS_KEPT) this.words.clear();
    const word = this.readWord(form);
    this.words.set(form, word);
    return word;
  }

  /** Returns the `at`th word of a sentence in its reading there. */
  readInContext(word: FoundWord, sentence: Sentence, at: number): ReadWord {
    const { heteronyms } = this;
    word.choices ??= this.findChoices(word, sentence, at);
    const { choices } = word;
    if (choices === NOT_ASKED) return { word, confidence: word.confidence };
    const start = sentence.starts[at] ?? 0;
    if (choices.length === 1) {
      const placed = placedReading(sentence, at);
      if (placed !== undefined)
        return { word: this.wordRead(word, [placed]), confidence: PLACED_READING_CONFIDENCE };
    } else if (word.reading[1] === 'ge5' && countsOne(sentence, start))
      return {
        word: this.wordRead(word, [word.reading[0] ?? '', 'ge4']),
        confidence: PLACED_READING_CONFIDENCE,
      };
    else if (choices.length === 2) {
      const placed = placedWordReading(sentence, start);
      if (placed !== undefined)
        return { word: this.wordRead(word, placed), confidence: PLACED_READING_CONFIDENCE };
    }
    let changed: Syllable[] | undefined;
    let confidence = 1;
    let decided = false;
    for (let index = 0; index < choices.length; index++) {
      const allowed = choices[index] ?? 0;
      if (allowed === 0) continue;
      const found = heteronyms.choose(sentence, start + index, at, allowed);
      if (found === undefined) continue;
      const own = word.reading[index] ?? '';
      const same = found.syllable === own || found.syllable === own.toLowerCase();
      if (word.sure && choices.length > 1 && (same || found.probability < OVERRULING)) continue;
      decided = true;
      confidence = Math.min(confidence, found.confidence);
      if (same) continue;
      changed ??= [...word.reading];
      changed[index] = found.syllable;
    }
    return {
      word: changed === undefined ? word : this.wordRead(word, changed),
      confidence: decided ? confidence : word.confidence,
    };
  }

  /** Which characters of a word the sentence decides, and among which readings. */
  private findChoices(word: FoundWord, sentence: Sentence, at: number): readonly number[] {
    const { heteronyms } = this;
    const start = sentence.starts[at] ?? 0;
    const length = (sentence.ends[at] ?? 0) - start;
    // Names have readings of their own; words with letters or figures in them keep theirs.
    if (word.kind === 'name' || length !== word.reading.length) return NOT_ASKED;
    if (word.sure && length > SURE_LENGTH) return NOT_ASKED;
    const rows = this.rowsOf(word.form);
    const choices = word.reading.map((own, index) => {
      const unit = sentence.unitAt(start + index);
      const known = heteronyms.readingsOf(unit);
      // Whether 儿 is a syllable is decided by the dictionary: no row marks it.
      if (known.length === 0 || unit === SON || (length === 1 && unit === PARTICLE)) return 0;
      if (length === 1) return -1;
      const plain = own.toLowerCase();
      if (word.sure) return plain.endsWith('5') || this.isSettled(word, index, plain) ? 0 : -1;
      const listed = new Set(rows.map((row) => row[index]?.toLowerCase()));
      // Readings unknown to the model, as 好处 with chu5, are left to the dictionary.
      if (listed.size === 1 || rows.some((row) => !known.includes((row[index] ?? '').toLowerCase())))
        return 0;
      return known.reduce((bits, syllable, bit) => (listed.has(syllable) ? bits | (1 << bit) : bits), 0);
    });
    const counts = length === 2 && word.reading[1] === 'ge5';
    const placed =
      length === 1 ? PLACED.has(sentence.unitAt(start)) : length === 2 && isPlacedWord(sentence, start);
    return placed || counts || choices.some((bits) => bits !== 0) ? choices : NOT_ASKED;
  }

  /** Whether the reading of a character in a word of one reading is so likely that the sentence is not asked. */
  private isSettled(word: FoundWord, index: number, syllable: Syllable): boolean {
    const { alone, heteronyms } = this;
    const headword = this.lexicon.trie.textOf(word.form);
    alone.begin(headword);
    alone.addWord(0, headword.length, word.form);
    const found = heteronyms.choose(alone, index, 0);
    return found?.syllable === syllable && found.probability >= SETTLED;
  }

  private wordRead(word: FoundWord, reading: readonly Syllable[]): FoundWord {
    const key = reading.join(' ').toLowerCase();
    word.others ??= new Map();
    const known = word.others.get(key);
    if (known !== undefined) return known;
    const found = this.findRead(word, reading, key);
    word.others.set(key, found);
    return found;
  }

  /** The entry of a form with that reading; if there is none, its first one with this reading instead. */
  private findRead(word: FoundWord, reading: readonly Syllable[], key: string): FoundWord {
    const { lexicon } = this;
    const headword = lexicon.trie.textOf(word.form);
    const matching = lexicon
      .entriesOf(word.form)
      .filter((entry) => alignReading(headword, lexicon.readingOf(entry))?.join(' ').toLowerCase() === key);
    const isLower = (entry: number) => !/^[A-Z]/.test(lexicon.readingOf(entry)[0] ?? '');
    // Of several entries the one with most senses: 隻, not 秖 (grain that has begun to ripen), for 只 zhī.
    const size = (entry: number) => lexicon.glossesOf(entry).join('/').length;
    const lower = matching.filter(isLower).toSorted((a, b) => size(b) - size(a));
    const entry = lower[0] ?? matching[0];
    const { form, kind, confidence, mayCount, sure } = word;
    const same = { form, kind, confidence, mayCount, sure };
    if (entry === undefined)
      return { ...same, entry: word.entry, reading, pinyin: spellWord(lexicon, word, reading) };
    const parts = lexicon.readingOf(entry);
    const read = alignReading(headword, parts) ?? reading;
    return { ...same, entry, reading: read, pinyin: spellWord(lexicon, { form, entry }, parts) };
  }

  /** The readings of a form's entries. */
  private rowsOf(form: number): (readonly Syllable[])[] {
    const { lexicon } = this;
    const headword = lexicon.trie.textOf(form);
    return lexicon.entriesOf(form).flatMap((entry) => {
      const parts = lexicon.readingOf(entry);
      const full = this.fullTones.get(lexicon.simplifiedOf(entry));
      if (full !== undefined && parts.at(-1)?.endsWith('5')) parts[parts.length - 1] = full;
      const row = alignReading(headword, parts);
      return row === undefined ? [] : [row];
    });
  }

  private readWord(form: number): FoundWord {
    const { lexicon } = this;
    const [entry = 0] = lexicon.entriesOf(form);
    const parts = lexicon.readingOf(entry);
    const { kind, confidence: percent } = lexicon.profiles.of(form);
    const headword = lexicon.trie.textOf(form);
    if (kind === 'place') capitaliseDivision(headword, parts);
    const full = this.fullTones.get(lexicon.simplifiedOf(entry));
    if (full !== undefined) parts[parts.length - 1] = full;
    const reading = alignReading(headword, parts) ?? this.readCharacters(headword);
    const known = {
      form,
      entry,
      reading,
      pinyin: spellWord(lexicon, { form, entry }, parts),
      confidence: percent / 100,
      mayCount: mayCount(headword),
      sure: percent === 100,
    };
    return kind === 'word' ? { kind, ...known } : { kind: 'name', ...known, nameType: kind };
  }

  /** The last syllable of each character's own entry: 兙, one character read shí kè, gets kè. */
  private readCharacters(headword: string): Syllable[] {
    return [...headword].filter(isHan).map((character) => this.readCharacter(character));
  }

  /** The most usual syllable of a character. */
  readCharacter(character: string): Syllable {
    const { lexicon } = this;
    const form = lexicon.trie.find(character);
    const [entry] = form < 0 ? [] : lexicon.entriesOf(form);
    return (
      (entry === undefined ? undefined : lexicon.readingOf(entry).at(-1)) ??
      lexicon.syllableOf(character.codePointAt(0) ?? 0)
    );
  }

  /** Returns a word as the entry of its sense has it: 泰 meaning Thailand is Tài, 苹果 meaning Apple a name. */
  inSense(word: FoundWord, gloss: Gloss): InSense {
    const { entry, partOfSpeech = '' } = gloss;
    const isOther = entry !== word.entry;
    if (!isOther && (word.kind === 'name' || NAME_TYPES[partOfSpeech] === undefined)) return word;
    word.inSenses ??= new Map();
    const known = word.inSenses.get(gloss.partOfSpeech + String(entry));
    if (known !== undefined) return known;
    const found = this.findInSense(word, gloss);
    word.inSenses.set(gloss.partOfSpeech + String(entry), found);
    return found;
  }

  private findInSense(word: FoundWord, { entry, partOfSpeech = '' }: Gloss): InSense {
    const { lexicon } = this;
    const { form } = word;
    const nameType = NAME_TYPES[partOfSpeech] ?? word.nameType;
    const kind = nameType === undefined ? word.kind : 'name';
    const type = nameType === undefined ? {} : { nameType };
    if (entry === word.entry) return { kind, reading: word.reading, pinyin: word.pinyin, ...type };
    const parts = lexicon.readingOf(entry);
    const reading = alignReading(lexicon.trie.textOf(form), parts) ?? word.reading;
    return { kind, reading, pinyin: spellWord(lexicon, { form, entry }, parts), ...type };
  }

  /** A word in its reading in Taiwan; the same object where CC-CEDICT has no note. */
  inTaiwan(word: FoundWord): FoundWord {
    if (word.taiwan === undefined) {
      const reading = readingInTaiwan(this.lexicon, word);
      word.taiwan = reading === undefined ? word : this.wordRead(word, reading);
    }
    return word.taiwan;
  }

  /** The reading of the character at `at` in a name of a kind, the same wherever the name is. */
  readInName(name: string, kind: NameType, at: number): Syllable {
    const { alone, heteronyms } = this;
    if (alone.text !== name || alone.wordCount !== 1 || alone.forms[0] !== -1) {
      alone.begin(name);
      alone.addWord(0, name.length, -1, kind);
    }
    const found = heteronyms.choose(alone, at, 0);
    if (found !== undefined && found.probability >= NAMING) return found.syllable;
    return this.readCharacter(String.fromCodePoint(name.codePointAt(at) ?? 0));
  }
}
