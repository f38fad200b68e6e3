/** Words sent to Anki on the same computer, through its add-on AnkiConnect. */
import { ANKI_FIELDS, type AnkiNote, ankiNote, type Word } from '../../vocabulary/index.ts';

/** Sends a request to AnkiConnect; rejects in plain words. */
export type AskAnki = (action: string, params: object) => Promise<unknown>;

/** Deck and note type of our notes. */
const NAME = 'Hangjian';
/** Notes in one request. */
const STEP = 200;

const FRONT = '<div style="font-size:40px" lang="zh">{{Word}}</div><div lang="zh">{{Sentence}}</div>';
const BACK = '{{FrontSide}}<hr id=answer>{{Pinyin}}<br>{{Meaning}}<br><small>{{Source}}</small>';

/** A note as AnkiConnect returns it. */
interface NoteInfo {
  readonly noteId: number;
  readonly fields: Readonly<Record<string, { readonly value: string }>>;
}

/** What sending words to Anki would change. */
export interface AnkiPlan {
  /** Words without a note in Anki. */
  readonly added: readonly Word[];
  /** Words whose note differs. */
  readonly changed: readonly { readonly word: Word; readonly noteId: number }[];
  /** Words whose note is up to date. */
  readonly unchanged: readonly Word[];
  /** Words that are not sent: ignored ones, and known ones unless they are wanted. */
  readonly leftOut: readonly Word[];
}

/**
 * Compares words with the notes in Anki. Words being learnt are sent, known ones only where asked for. A note belongs to
 * the word with its form and pinyin; where the pinyin differs, to the word if both are the only ones of that form.
 */
export async function planAnki(
  words: readonly Word[],
  ask: AskAnki,
  { known }: { readonly known: boolean },
): Promise<AnkiPlan> {
  const isSent = ({ knowledge }: Word): boolean =>
    knowledge === 'learning' || knowledge === 'new' || (known && knowledge === 'known');
  const sent = words.filter(isSent);
  const find = noteFinder(await readNotes(ask), sent);
  const added: Word[] = [];
  const unchanged: Word[] = [];
  const changed: { readonly word: Word; readonly noteId: number }[] = [];
  for (const word of sent) {
    const note = ankiNote(word);
    const there = find(note);
    if (!there) added.push(word);
    else if (ANKI_FIELDS.every((field) => there.fields[field]?.value === note.fields[field]))
      unchanged.push(word);
    else changed.push({ word, noteId: there.noteId });
  }
  return { added, changed, unchanged, leftOut: words.filter((word) => !isSent(word)) };
}

/**
 * Adds notes to Anki's deck Hangjian and updates existing ones; their reviews stay.
 * @param onProgress progress, 0 to 1
 */
export async function sendToAnki(
  { added, changed }: Pick<AnkiPlan, 'added' | 'changed'>,
  ask: AskAnki,
  onProgress: (share: number) => void,
): Promise<void> {
  await prepare(ask);
  const total = Math.max(1, added.length + changed.length);
  for (let at = 0; at < added.length; at += STEP) {
    await ask('addNotes', { notes: added.slice(at, at + STEP).map((word) => noteOf(ankiNote(word))) });
    onProgress(Math.min(1, (at + STEP) / total));
  }
  for (let at = 0; at < changed.length; at += STEP) {
    const actions = changed.slice(at, at + STEP).map(({ word, noteId }) => ({
      action: 'updateNoteFields',
      params: { note: { id: noteId, fields: ankiNote(word).fields } },
    }));
    await ask('multi', { actions });
    onProgress(Math.min(1, (added.length + at + STEP) / total));
  }
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

async function readNotes(ask: AskAnki): Promise<NoteInfo[]> {
  const ids = await ask('findNotes', { query: `note:${NAME}` });
  const infos = Array.isArray(ids) && ids.length > 0 ? await ask('notesInfo', { notes: ids }) : [];
  return Array.isArray(infos) ? infos.filter(isNoteInfo) : [];
}

/** Finds the note of a word, as `planAnki` describes. */
function noteFinder(
  notes: readonly NoteInfo[],
  words: readonly Word[],
): (note: AnkiNote) => NoteInfo | undefined {
  const byName = new Map<string, NoteInfo>();
  const byForm = new Map<string, NoteInfo[]>();
  for (const note of notes) {
    const form = plainField(note.fields.Word?.value);
    byName.set(`${form}\t${plainField(note.fields.Pinyin?.value)}`, note);
    byForm.set(form, [...(byForm.get(form) ?? []), note]);
  }
  const forms = new Map<string, number>();
  for (const { fields } of words.map(ankiNote)) {
    const form = plainField(fields.Word);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return ({ fields }) => {
    const form = plainField(fields.Word);
    const [only, another] = byForm.get(form) ?? [];
    const alone = forms.get(form) === 1 && another === undefined ? only : undefined;
    return byName.get(`${form}\t${plainField(fields.Pinyin)}`) ?? alone;
  };
}

/** A field without markup and spaces that an editor may have added. */
function plainField(html = ''): string {
  return html
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function isNoteInfo(value: unknown): value is NoteInfo {
  return typeof value === 'object' && value !== null && 'noteId' in value && 'fields' in value;
}

function noteOf({ fields, tags }: AnkiNote): object {
  // The same word may have a note with another pinyin: we have checked ourselves.
  return {
    deckName: NAME,
    modelName: NAME,
    fields,
    tags: ['hangjian', ...tags],
    options: { allowDuplicate: true },
  };
}
