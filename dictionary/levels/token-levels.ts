/**
 * How hard a token is. Words have the levels of the table; words that no list has, though everybody who knows their parts
 * knows them, have theirs from the parts (`derived-levels.ts`).
 */
import type { Lexicon, WordLevel } from '../lexicon/index.ts';
import { isIdiom } from '../spelling/index.ts';
import type { Token } from '../types.ts';
import { deriveLevel, type PartLevels } from './derived-levels.ts';

/** The level of tokens with which no reader needs help: figures, dates, punctuation. */
const EVERYBODY: WordLevel = { size: 0, hsk2: 1, hsk2021: 1, hsk2025: 1, tocfl: 1 };

/** How many forms are cached; a text has fewer. */
const MAX_FORMS = 8192;

/** The levels of tokens, over one lexicon. */
export class TokenLevels {
  private readonly lexicon: Lexicon;
  private readonly known = new Map<string, WordLevel | undefined>();
  private readonly parts: PartLevels = {
    listed: (form) => this.listed(form),
    isVerb: (form) => this.partOfSpeech(form).startsWith('v'),
    isSet: (form) => this.isSet(form),
  };

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The level of a token; `undefined` for a word that no scale has, and for a name except those that everybody meets: 中国,
   * 北京, 长城 are on the scale.
   */
  of({ kind, text, nameType }: Pick<Token, 'kind' | 'text' | 'nameType'>): WordLevel | undefined {
    if (kind === 'number' || kind === 'punctuation' || kind === 'other') return EVERYBODY;
    if (kind === 'name' || nameType !== undefined) return this.ofName(text);
    const known = this.known.get(text);
    if (known !== undefined || this.known.has(text)) return known;
    if (this.known.size >= MAX_FORMS) this.known.clear();
    const level = this.find(text);
    this.known.set(text, level);
    return level;
  }

  private find(text: string): WordLevel | undefined {
    // The polite form, and the one for women, are as hard as the plain one.
    const simplified = this.simplify(text).replace(/[您妳](?=.)/u, '你');
    return deriveLevel(simplified, { own: this.listed(simplified), parts: this.parts });
  }

  /** Whether a headword is only a name, so that 高兴 as a person's name does not count as known. */
  private ofName(text: string): WordLevel | undefined {
    const simplified = this.simplify(text);
    const form = this.lexicon.trie.find(simplified);
    return form >= 0 && this.lexicon.profiles.kindOf(form) !== 'word' ? this.listed(simplified) : undefined;
  }

  /** The level of a simplified form in the table. */
  private listed(form: string): WordLevel | undefined {
    return this.lexicon.levels.of(this.lexicon.trie.find(form));
  }

  /** The simplified headword of a traditional form; other words are converted character by character. */
  private simplify(text: string): string {
    const form = this.lexicon.trie.find(text);
    const [entry] = form < 0 ? [] : this.lexicon.entriesOf(form);
    if (entry !== undefined) return this.lexicon.simplifiedOf(entry);
    const characters = [...text];
    return characters.length < 2 ? text : characters.map((one) => this.simplify(one)).join('');
  }

  /** Whether a word is an idiom or a name, which its parts don't explain. */
  private isSet(text: string): boolean {
    const form = this.lexicon.trie.find(text);
    if (form < 0) return false;
    if (this.lexicon.profiles.kindOf(form) !== 'word') return true;
    return [...this.lexicon.entriesOf(form)].some((entry) => isIdiom(this.lexicon, { form, entry }));
  }

  private partOfSpeech(text: string): string {
    const form = this.lexicon.trie.find(text);
    return form < 0 ? '' : this.lexicon.profiles.partOfSpeech(form);
  }
}
