import { marked } from 'marked';
import { checkSize, type NewText, OwnTextError } from '../../vocabulary/index.ts';
import { findArticle, partsOfElement } from '../page-article/index.ts';
import {
  declaredEncoding,
  detectEncoding,
  ENCODINGS,
  type Encoding,
  isBinary,
} from '../text-encoding/index.ts';
import { plainParts } from './plain-parts.ts';

/** A file that was opened, before it is kept. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As it was detected. */
  readonly encoding: Encoding;
}

/** What a file is read as. */
type FileKind = 'text' | 'markdown' | 'html';

/**
 * Opens a file and tells its encoding.
 * @throws {OwnTextError} for one that is empty, too big or no text, in plain words
 */
export async function openFile(file: File): Promise<OpenedFile> {
  const { name } = file;
  if (file.size === 0) throw new OwnTextError(`“${name}” is empty.`);
  checkSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isBinary(bytes)) {
    throw new OwnTextError(
      `“${name}” is no text file. Hangjian opens .txt, .md and .html files; save it as one of them first.`,
    );
  }
  const declared = kindOf(name) === 'html' ? declaredEncoding(bytes) : undefined;
  return { name, bytes, encoding: declared ?? detectEncoding(bytes) };
}

/** A file's text as it is to be kept; `text` is the file decoded. */
export function textOfFile(name: string, { text, encoding }: { text: string; encoding: Encoding }): NewText {
  const source = { kind: 'file', name, encoding: ENCODINGS[encoding] } as const;
  const title = name.replace(/\.\w{1,5}$/, '');
  const kind = kindOf(name);
  if (kind === 'text') return withTitle({ title, source, parts: plainParts(text) });
  // Parsed, never shown: nothing in it is loaded or run.
  const html = kind === 'markdown' ? marked.parse(text, { async: false }) : text;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  if (kind === 'markdown') return withTitle({ title, source, parts: partsOfElement(parsed.body) });
  const article = findArticle(parsed);
  return { title: article.title || title, source, parts: article.parts };
}

/** A pasted text as it is to be kept. */
export function textOfPaste(text: string): NewText {
  return withTitle({ title: '', source: { kind: 'pasted' }, parts: plainParts(text) });
}

/** The headline is the title; without one what was given, or in the end the first words. */
function withTitle(text: NewText): NewText {
  const headline = text.parts.find(({ role }) => role === 'headline')?.text;
  return { ...text, title: headline || text.title || firstWords(text) };
}

function firstWords({ parts }: NewText): string {
  const characters = [...(parts[0]?.text ?? '')];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}

function kindOf(name: string): FileKind {
  if (/\.html?$|\.xhtml$/i.test(name)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
