/** Which parts of a Chinese text are in another language: kana, hangul, and the characters that belong to them. Pure. */
import type { Span } from './spans.ts';

const FOREIGN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const HAN = /\p{Script=Han}/u;
/** Marks that Chinese text uses too: the middle dot of names, the prolonged sound mark. */
const SHARED_MARKS = /[・ー]/;
/** A quotation is in one language: a name, a title. */
const QUOTED = /[「『“‘《〈]([^「」『』“”‘’《》〈〉\n]{1,40})[」』”’》〉]/g;
const IN_BRACKETS = /[（(【[][^（）()【】[\]\n]{1,60}[）)】\]]/g;
const CLAUSE = /[^\s，。！？；：、,.!?;:（）()「」『』“”‘’《》〈〉【】[\]]+/g;
/** A longer quotation is a sentence, which may contain a foreign name. */
const NAME_LENGTH = 12;
/** A clause with this share of foreign letters is foreign as a whole. */
const FOREIGN_CLAUSE = 0.3;
/** A text with this share of them, and at least this many, is foreign too, not counting quotations. */
const FOREIGN_TEXT = 0.12;
const FOREIGN_LETTERS = 3;
/** How many characters next to kana in the middle of a clause belong to it: 山の茶, 食べる. */
const BESIDE = 2;

/** The stretches of a text that are not Chinese, in order; one for all of it where none of it is. */
export function foreignSpans(text: string): Span[] {
  if (!hasForeignLetters(text)) return [];
  const foreign = new Array<boolean>(text.length).fill(false);
  const mark = (start: number, end: number): void => void foreign.fill(true, start, end);
  const unquoted = text.replaceAll(QUOTED, (quotation, inside: string, index: number) => {
    const isName = inside.length <= NAME_LENGTH || shareOf(inside) >= FOREIGN_CLAUSE;
    if (!hasForeignLetters(inside) || !isName || isFace(inside)) return quotation;
    mark(index + 1, index + quotation.length - 1);
    return '\u3000'.repeat(quotation.length);
  });
  const running = unquoted.replaceAll(IN_BRACKETS, '');
  if (shareOf(running) > FOREIGN_TEXT && countForeign(running) >= FOREIGN_LETTERS)
    return [{ start: 0, end: text.length }];
  for (const { 0: clause, index } of unquoted.matchAll(CLAUSE)) {
    if (!hasForeignLetters(clause)) continue;
    if (shareOf(clause) >= FOREIGN_CLAUSE && !isFace(clause)) mark(index, index + clause.length);
    else markKana(clause, index, mark);
  }
  return spansOf(foreign);
}

function hasForeignLetters(text: string): boolean {
  return countForeign(text) > 0;
}

/** Share of kana and hangul among the East Asian letters of a text. */
export function shareOf(text: string): number {
  const foreign = countForeign(text);
  const han = [...text].filter((one) => HAN.test(one)).length;
  return foreign === 0 ? 0 : foreign / (foreign + han);
}

function countForeign(text: string): number {
  if (!FOREIGN.test(text)) return 0;
  return [...text].filter((one) => FOREIGN.test(one) && !SHARED_MARKS.test(one)).length;
}

/** Kana in emoticons, as eyes and arms: (ノ≧∀≦)ノ. */
function isFace(text: string): boolean {
  return countForeign(text) <= 2 && /[^\p{L}\p{N}\p{P}\s]/u.test(text);
}

/** Runs of kana in a clause, with what belongs to them: 山の茶, 食べる, お茶; alone at an edge: ノ今天. */
function markKana(clause: string, at: number, mark: (start: number, end: number) => void): void {
  for (const { 0: run, index } of clause.matchAll(
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu,
  )) {
    if (!hasForeignLetters(run)) continue;
    const before = /\p{Script=Han}+$/u.exec(clause.slice(0, index))?.[0] ?? '';
    const after = /^\p{Script=Han}+/u.exec(clause.slice(index + run.length))?.[0] ?? '';
    const isInside = before !== '' && after !== '';
    const joins = HIRAGANA.test(run) || (isInside && /^[ノケヶ]$/.test(run));
    const start = joins ? Math.min(BESIDE, before.length) : 0;
    const end = joins && (isInside || before === '') ? Math.min(BESIDE, after.length) : 0;
    mark(at + index - start, at + index + run.length + end);
  }
}

function spansOf(flags: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < flags.length; i++) {
    if (!flags[i]) continue;
    const start = i;
    while (flags[i]) i++;
    spans.push({ start, end: i });
  }
  return spans;
}
