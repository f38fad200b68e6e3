/** Words sent to Anki on the same computer, through its add-on AnkiConnect. */
import { ANKI_FIELDS, type AnkiNote, ankiNote, type Word } from '../../vocabulary/index.ts';

/** Asks AnkiConnect; rejects in plain words. */
export type AskAnki = (action: string, params: object) => Promise<unknown>;

/** Deck and note type that notes of ours have. */
const NAME = 'Hangjian';
/** Notes in one request. */
const STEP = 200;

const FRONT = '<div style="font-size:40px" lang="zh">{{Word}}</div><div lang="zh">{{Sentence}}</div>';
const BACK = '{{FrontSide}}<hr id=answer>{{Pinyin}}<br>{{Meaning}}<br><small>{{Source}}</small>';

/** A note as AnkiConnect tells of it. */
interface NoteInfo {
  readonly noteId: number;
  readonly fields: Readonly<Record<string, { readonly value: string }>>;
}

/** How many notes came to be, and how many were brought up to date. */
export interface SentToAnki {
  readonly added: number;
  readonly updated: number;
}

/**
 * Adds words to Anki's deck Hangjian; notes that are there for a word and its pinyin are brought up to date, their
 * reviews stay. Ignored words are left out.
 * @param onProgress how far it is, 0 to 1
 */
export async function sendToAnki(
  words: readonly Word[],
  ask: AskAnki,
  onProgress: (share: number) => void,
): Promise<SentToAnki> {
  await prepare(ask);
  const there = await readNotes(ask);
  const notes = words.filter(({ knowledge }) => knowledge !== 'ignored').map(ankiNote);
  const fresh = notes.filter((note) => !there.has(nameOf(note)));
  const changed = notes.flatMap((note) => {
    const known = there.get(nameOf(note));
    return known && ANKI_FIELDS.some((field) => known.fields[field]?.value !== note.fields[field])
      ? [{ id: known.noteId, fields: note.fields }]
      : [];
  });
  const total = fresh.length + changed.length;
  for (let at = 0; at < fresh.length; at += STEP) {
    await ask('addNotes', { notes: fresh.slice(at, at + STEP).map(noteOf) });
    onProgress(Math.min(1, (at + STEP) / total));
  }
  for (let at = 0; at < changed.length; at += STEP) {
    const actions = changed
      .slice(at, at + STEP)
      .map((note) => ({ action: 'updateNoteFields', params: { note } }));
    await ask('multi', { actions });
    onProgress(Math.min(1, (fresh.length + at + STEP) / total));
  }
  return { added: fresh.length, updated: changed.length };
}

async function prepare(ask: AskAnki): Promise<void> {
  await ask('createDeck', { deck: NAME });
  const types = await ask('modelNames', {});
  if (Array.isArray(types) && types.includes(NAME)) return;
  await ask('createModel', {
    modelName: NAME,
    inOrderFields: ANKI_FIELDS,
    cardTemplates: [{ Name: 'Word', Front: FRONT, Back: BACK }],
  });
}

async function readNotes(ask: AskAnki): Promise<Map<string, NoteInfo>> {
  const ids = await ask('findNotes', { query: `note:${NAME}` });
  const infos = Array.isArray(ids) && ids.length > 0 ? await ask('notesInfo', { notes: ids }) : [];
  const notes = Array.isArray(infos) ? infos.filter(isNoteInfo) : [];
  return new Map(notes.map((note) => [`${note.fields.Word?.value}\t${note.fields.Pinyin?.value}`, note]));
}

function isNoteInfo(value: unknown): value is NoteInfo {
  return typeof value === 'object' && value !== null && 'noteId' in value && 'fields' in value;
}

function nameOf({ fields: { Word, Pinyin } }: AnkiNote): string {
  return `${Word}\t${Pinyin}`;
}

function noteOf({ fields, tags }: AnkiNote): object {
  // The same word may be there with another pinyin: we have looked for ourselves.
  return {
    deckName: NAME,
    modelName: NAME,
    fields,
    tags: ['hangjian', ...tags],
    options: { allowDuplicate: true },
  };
}
