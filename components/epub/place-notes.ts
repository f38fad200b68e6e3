/** Footnotes: the notes that a book's texts refer to are put behind the paragraphs that refer to them. */
import { type Block, type DocumentBlocks, NOTE_NAME, type NoteReference } from './document-blocks.ts';
import { resolvePath } from './package-file.ts';

/** A document of the book, by its path. */
export interface PlacedDocument extends DocumentBlocks {
  readonly path: string;
}

/** A block with the notes on it. */
export interface NotedBlock extends Block {
  readonly notes: readonly string[];
  /** By number in its document. */
  readonly index: number;
}

/** A note is at most so long, UTF-16 units: what is longer is a chapter. */
const MAX_NOTE = 4000;
const MAX_NOTE_BLOCKS = 40;
/** A note begins with the way back, at most so far in. */
const BACK_WITHIN = 8;

interface Target {
  readonly document: PlacedDocument;
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/**
 * The blocks of each document without its notes, each with the notes on it. A reference that leads to no note is put
 * back into its text.
 */
export function placeNotes(documents: readonly PlacedDocument[]): NotedBlock[][] {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  /** Blocks that are notes, by document. */
  const taken = new Map<PlacedDocument, Set<number>>(documents.map((document) => [document, new Set()]));
  /** Blocks with references to notes: they are none themselves. */
  const referring = new Map<PlacedDocument, Set<number>>(documents.map((one) => [one, new Set()]));
  /** Notes that stand behind a paragraph already. */
  const placed = new Set<string>();
  const found = documents.map((document) =>
    document.blocks.map((block, index): NotedBlock => {
      if (block.references.length === 0 || taken.get(document)?.has(index))
        return { ...block, notes: [], index };
      const notes: string[] = [];
      const left: NoteReference[] = [];
      for (const reference of block.references) {
        const target = targetOf(reference, document, byPath);
        const isOwn = target?.document === document && target.from <= index && index < target.to;
        const noteText =
          target && !isOwn ? noteOf(reference, target, referring.get(target.document)) : undefined;
        if (!target || noteText === undefined) left.push(reference);
        else {
          for (let at = target.from; at < target.to; at++) taken.get(target.document)?.add(at);
          const key = `${target.document.path} ${target.from}`;
          if (noteText !== '' && !placed.has(key)) notes.push(noteText);
          placed.add(key);
        }
      }
      if (left.length < block.references.length) referring.get(document)?.add(index);
      return { ...block, text: putBack(block.text, left), notes, index };
    }),
  );
  return documents.map((document, at) => {
    const notes = taken.get(document) ?? new Set();
    const left = (found[at] ?? []).filter(({ index }) => !notes.has(index));
    // Over a list of notes there is nothing but its heading.
    return notes.size > 0 && left.every(({ role }) => role === 'heading') ? [] : left;
  });
}

function targetOf(
  { href }: NoteReference,
  document: PlacedDocument,
  byPath: ReadonlyMap<string, PlacedDocument>,
): Target | undefined {
  const { path, fragment } = resolvePath(document.path, href);
  const target = byPath.get(path);
  const range = fragment === undefined ? undefined : target?.ranges.get(fragment);
  if (!target || !range || fragment === undefined) return undefined;
  const [from, to] = range;
  // An anchor before its block, on its own, names the block after it.
  return { document: target, from, to: Math.min(target.blocks.length, Math.max(to, from + 1)), id: fragment };
}

/** The text of a note; `undefined` where the target is none. */
function noteOf(
  { isMarked }: NoteReference,
  { document, from, to, id }: Target,
  referring: ReadonlySet<number> | undefined,
): string | undefined {
  const blocks = document.blocks.slice(from, to);
  const [first] = blocks;
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const isLong = blocks.length > MAX_NOTE_BLOCKS || length > MAX_NOTE;
  if (!first || isLong || first.role === 'heading') return undefined;
  for (let at = from; at < to; at++) if (referring?.has(at)) return undefined;
  const leadsBack = first.references.some(({ at }) => at <= BACK_WITHIN);
  if (!isMarked && !leadsBack && !NOTE_NAME.test(id)) return undefined;
  return blocks
    .map((block) => block.text.replace(/^[\s:：.．、\]］)）】]+/, '').trim())
    .filter((one) => one !== '')
    .join('\n');
}

/** The text with references where they stood: they lead to no note. */
function putBack(text: string, references: readonly NoteReference[]): string {
  let whole = text;
  for (const { at, text: mark } of references.toReversed())
    whole = whole.slice(0, at) + mark + whole.slice(at);
  return whole;
}
