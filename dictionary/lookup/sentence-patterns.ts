/** The grammar of one sentence, as a card and a word line tell it. */
import type { GrammarFinding, GrammarPattern } from '../grammar/index.ts';
import type { LineWord } from './word-line.ts';

/** A pattern in a sentence, with what the inventory says of it. Offsets are UTF-16 code units of the same text as the words'. */
export interface SentencePattern
  extends Pick<GrammarFinding, 'id' | 'name' | 'start' | 'end' | 'confidence' | 'word'>,
    Pick<GrammarPattern, 'form' | 'what' | 'examples' | 'confusedWith'> {
  readonly parts: readonly SentencePart[];
}

/** The patterns of texts: of each its findings, and what the inventory says of those that were found. */
export interface TextPatterns {
  readonly found: readonly (readonly GrammarFinding[])[];
  readonly patterns: readonly GrammarPattern[];
}

/** A fixed word of the pattern, or what stands in one of its roles. */
export interface SentencePart {
  /** `mark`, or the letter of the role. */
  readonly role: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the inventory says fills the role: `what is taken`; absent for marks. */
  readonly says?: string;
  /** What stands there in English, where it is one word whose meaning is known. */
  readonly english?: string;
}

/**
 * Tells the findings of a sentence with its words.
 * @param from where the findings' text begins in the text of the words, UTF-16 code units
 */
export function describePatterns(
  findings: readonly GrammarFinding[],
  patterns: ReadonlyMap<string, GrammarPattern>,
  { words, from }: { readonly words: readonly LineWord[]; readonly from: number },
): SentencePattern[] {
  return findings.flatMap((finding) => {
    const pattern = patterns.get(finding.id);
    if (!pattern) return [];
    const { id, name, confidence, word } = finding;
    const { form, what, examples, confusedWith, roles } = pattern;
    const parts = finding.parts.map((part) => {
      const start = part.start + from;
      const end = part.end + from;
      const says = roles[part.role];
      const english = says === undefined ? undefined : englishOf(words, start, end);
      return {
        role: part.role,
        text: part.text,
        start,
        end,
        ...(says && { says }),
        ...(english && { english }),
      };
    });
    const span = { start: finding.start + from, end: finding.end + from };
    return [
      { id, name, ...span, confidence, ...(word && { word }), form, what, examples, confusedWith, parts },
    ];
  });
}

/** The first English of a stretch that is one word, and no guess. */
function englishOf(words: readonly LineWord[], start: number, end: number): string | undefined {
  const word = words.find((one) => one.start === start && start + one.text.length === end);
  const [first] = word && !word.guess ? word.english.split('; ') : [];
  return first || undefined;
}
