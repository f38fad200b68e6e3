/** A row of a list of words made a word. */
import { formatSyllable } from '../dictionary/index.ts';
import { plainText } from './cell-text.ts';
import { MAX_NOTES, MAX_TAG, MAX_TAGS, type Word } from './stored-word.ts';
import { addMeeting, createWord, type Knowledge, setKnowledge, type WordFacts } from './word.ts';
import type { Role, TableRow } from './word-tables.ts';

/** Longest meaning taken from a file, in UTF-16 code units. */
const MAX_MEANING = 500;
/** What is longer is no word. */
const MAX_FORM = 40;

/** What a row says, in plain text. */
export interface ImportItem {
  readonly line: number;
  readonly form: string;
  readonly fields: Readonly<Partial<Record<Exclude<Role, ''>, string>>>;
  readonly tags: readonly string[];
}

/** A row that is no word: why. */
export interface SkippedRow {
  readonly line: number;
  /** What stood there, shortened. */
  readonly text: string;
  readonly reason: string;
}

/** Reads a row by its columns. */
export function readRow(
  { line, cells, tags = [] }: TableRow,
  { roles, html }: { readonly roles: readonly Role[]; readonly html: boolean },
): ImportItem | SkippedRow {
  const fields: Partial<Record<Exclude<Role, ''>, string>> = {};
  for (const [at, role] of roles.entries()) {
    const cell = cells[at] ?? '';
    if (role !== '' && cell !== '') fields[role] ??= plainText(cell, { html });
  }
  const form = formOf(fields.word ?? fields.traditional ?? '');
  const text = cells.join(' ').slice(0, 60);
  if (!/\p{Script=Han}/u.test(form)) return { line, text, reason: 'There is no Chinese in it.' };
  if (form.length > MAX_FORM) return { line, text, reason: 'This is too long for a word.' };
  const own = (fields.tags ?? '').split(/[;,，\s]+/).filter((tag) => tag !== '');
  const all = [...new Set([...own, ...tags])].map((tag) => tag.slice(0, MAX_TAG));
  return { line, form, fields, tags: all.slice(0, MAX_TAGS) };
}

/**
 * The word of a row.
 * @param candidates what the dictionary has for its form, the likeliest first
 */
export function wordOfRow(
  item: ImportItem,
  { candidates, knowledge, time }: { candidates: readonly WordFacts[]; knowledge: Knowledge; time: number },
): Word | SkippedRow {
  const { line, form, fields } = item;
  const written = fields.pinyin ?? '';
  const facts = candidates.find(({ reading }) => isReadAs(written, reading)) ?? candidates[0];
  if (!facts) return { line, text: form, reason: 'The dictionary does not have it.' };
  const said = knowledgeOf(fields.knowledge) ?? knowledge;
  const gloss = (fields.meaning ?? '').slice(0, MAX_MEANING) || facts.gloss;
  const word = createWord({ ...facts, gloss }, { knowledge: said, time });
  const noted = { ...word, notes: (fields.notes ?? '').slice(0, MAX_NOTES), tags: item.tags };
  const sentence = fields.sentence ?? '';
  if (sentence === '') return noted;
  const at = sentence.indexOf(form);
  const met = addMeeting(noted, facts, {
    operation: `import ${hashOf(`${sentence}\n${fields.source ?? ''}\n${fields.address ?? ''}`)}`,
    sentence,
    offset: Math.max(0, at),
    form: at < 0 ? '' : form,
    title: fields.source ?? '',
    address: /^https?:\/\//i.test(fields.address ?? '') ? (fields.address ?? '') : '',
    time,
  });
  return setKnowledge(met, said, time);
}

/** Whether pinyin as someone wrote it, with numbers, marks or neither, is that of a reading. */
export function isReadAs(written: string, reading: readonly string[]): boolean {
  const letters = plainLetters(written);
  if (letters === '') return false;
  const numbered = plainLetters(reading.join('')).replaceAll('u:', 'v');
  if (/\d/.test(letters))
    return letters.replaceAll(/u:|ü/g, 'v').replaceAll('5', '') === numbered.replaceAll('5', '');
  const marked = plainLetters(reading.map(formatSyllable).join(''));
  return letters === marked || letters === dropMarks(marked);
}

function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s'’·,-]/g, '');
}

function dropMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** `银行[銀行]`, `银行 (銀行)`, `银行 / 銀行` -> `银行`. */
function formOf(text: string): string {
  return text.split(/[[({（【/|,，;；\s]/u).find((piece) => piece !== '') ?? '';
}

function knowledgeOf(text = ''): Knowledge | undefined {
  const wanted = text.trim().toLowerCase();
  return (['new', 'learning', 'known', 'ignored'] as const).find((one) => one === wanted);
}

/** FNV-1a over UTF-16 code units, in hex: the same row is the same meeting however often it is taken in. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
