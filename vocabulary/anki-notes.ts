/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import type { Meeting, Word } from './stored-word.ts';

/** The fields of a note, in order; the last column holds its tags. */
export const ANKI_FIELDS = ['Word', 'Pinyin', 'Meaning', 'Sentence', 'Source'] as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The words in the format of Anki's own import: one note a line, fields between tabs, the sentence with its word in bold.
 * Anki asks for a note type where it has none called Hangjian.
 */
export function writeAnki(words: readonly Word[]): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Hangjian',
    '#deck:Hangjian',
    `#columns:${[...ANKI_FIELDS, 'Tags'].join('\t')}`,
    `#tags column:${ANKI_FIELDS.length + 1}`,
    '#tags:hangjian',
  ];
  const rows = Papa.unparse(words.map(rowOf), { delimiter: '\t', newline: '\n' });
  return `${head.join('\n')}\n${rows}\n`;
}

/** A word as a note of Anki. */
export interface AnkiNote {
  /** HTML, by the names of the fields. */
  readonly fields: Readonly<Record<(typeof ANKI_FIELDS)[number], string>>;
  /** Without spaces, which end a tag in Anki. */
  readonly tags: readonly string[];
}

/** A word as a note: everything written by the reader as text; only the word in its sentence is bold, and there is a link. */
export function ankiNote({ headword, traditional, pinyin, gloss, sense, tags, meetings }: Word): AnkiNote {
  const [meeting] = meetings;
  const forms = traditional === headword ? headword : `${headword} (${traditional})`;
  return {
    fields: {
      Word: escapeHtml(forms),
      Pinyin: escapeHtml(pinyin),
      Meaning: escapeHtml(sense ?? gloss),
      Sentence: meeting ? boldSentence(meeting) : '',
      Source: meeting ? sourceOf(meeting) : '',
    },
    tags: tags.map((tag) => tag.replaceAll(/\s+/g, '_')),
  };
}

function rowOf(word: Word): string[] {
  const { fields, tags } = ankiNote(word);
  return [...ANKI_FIELDS.map((field) => fields[field]), tags.join(' ')];
}

function boldSentence({ sentence, offset, form }: Meeting): string {
  const start = sentence.startsWith(form, offset) ? offset : sentence.indexOf(form);
  if (start < 0 || form === '') return escapeHtml(sentence);
  const end = start + form.length;
  return `${escapeHtml(sentence.slice(0, start))}<b>${escapeHtml(form)}</b>${escapeHtml(sentence.slice(end))}`;
}

function sourceOf({ title, address }: Meeting): string {
  if (!/^https?:\/\//i.test(address)) return escapeHtml(title);
  return `<a href="${escapeHtml(address)}">${escapeHtml(title || address)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark).replaceAll(/\r?\n|\r/g, '<br>');
}
