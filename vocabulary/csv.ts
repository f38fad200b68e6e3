/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import type { Word } from './stored-word.ts';

const COLUMNS: readonly (readonly [name: string, value: (word: Word) => string])[] = [
  ['word', ({ headword }) => headword],
  ['traditional', ({ traditional }) => traditional],
  ['pinyin', ({ pinyin }) => pinyin],
  ['reading', ({ reading }) => reading.join(' ')],
  ['meaning', ({ gloss }) => gloss],
  ['sense', ({ sense }) => sense ?? ''],
  ['knowledge', ({ knowledge }) => knowledge],
  ['tags', ({ tags }) => tags.join('; ')],
  ['notes', ({ notes }) => notes],
  ['sentence', ({ meetings }) => meetings[0]?.sentence ?? ''],
  ['source', ({ meetings }) => meetings[0]?.title ?? ''],
  ['address', ({ meetings }) => meetings[0]?.address ?? ''],
  ['saved', ({ savedAt }) => timeText(savedAt)],
  ['due', ({ card }) => timeText(card.due)],
  ['interval', ({ card }) => String(card.scheduled_days)],
  ['reviews', ({ card }) => String(card.reps)],
  ['lapses', ({ card }) => String(card.lapses)],
];

/**
 * The words as CSV (RFC 4180, with a header): for spreadsheets. Cells that these would take for a formula begin with
 * an apostrophe. A byte order mark, so that they detect UTF-8.
 */
export function writeCsv(words: readonly Word[]): string {
  const rows = words.map((word) => COLUMNS.map(([, value]) => value(word)));
  const text = Papa.unparse([COLUMNS.map(([name]) => name), ...rows], {
    newline: '\r\n',
    escapeFormulae: true,
  });
  return `\uFEFF${text}\r\n`;
}

function timeText(time: number): string {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : '';
}
