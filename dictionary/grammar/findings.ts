/** What the grammar of a text is told in. Offsets are UTF-16 code units of the text that was annotated. */

/** One element of a finding. */
export interface GrammarPart {
  /** `mark` for the pattern's fixed words; else the letter that its `form` gives the role: `A`. */
  readonly role: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A pattern in its sentence: 以 乡村振兴 为 抓手. */
export interface GrammarFinding {
  /** The pattern's id in the inventory: `yi-wei`. */
  readonly id: string;
  /** What a learner would search for: `以…为…`. */
  readonly name: string;
  /** From the first element to the end of the last. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how often findings of the pattern are right, as measured on marked sentences. */
  readonly confidence: number;
  /** Its elements in the order of the text; they do not overlap. A role whose text is dropped is left out. */
  readonly parts: readonly GrammarPart[];
  /** Of a verb whose parts stand apart (帮了大忙), the headword that its marks spell, simplified: 帮忙. */
  readonly word?: string;
}

/** A pattern of the inventory, for a card: what it says and how it is used. */
export interface GrammarPattern {
  readonly id: string;
  readonly name: string;
  /** Band of HSK 2021, 1 to 7 (7 is 7 to 9). */
  readonly level: number;
  /** Marks and letters of roles: `以 A 为 B`. */
  readonly form: string;
  /** What it does, in one sentence. */
  readonly what: string;
  /** By letter of a role: what fills it. */
  readonly roles: Readonly<Record<string, string>>;
  readonly examples: readonly { readonly chinese: string; readonly english: string }[];
  /** What it is confused with, in one sentence; empty where nothing is. */
  readonly confusedWith: string;
}
