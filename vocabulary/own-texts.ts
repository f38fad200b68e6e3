/** Texts that the reader has added: their stored shapes. The library needs the heads, reading needs the body. Pure. */
import * as v from 'valibot';
import { t, textLocale } from './language/index.ts';
import { wholeNumber } from './whole-number.ts';

/** Version of the stored shapes below; a change of shape raises it and brings a migration. */
const OWN_TEXT_VERSION = 1;

/** Maximum size of a text, in bytes of UTF-8: 2 MB. */
const MAX_TEXT_BYTES = 2_000_000;

/** Maximum number of parts of a text: paragraphs, headings and the like. */
export const MAX_TEXT_PARTS = 20_000;

/** Maximum length of a title, in UTF-16 code units. */
export const MAX_TITLE = 200;

/** How long a removed text can be restored. */
export const REMOVED_KEPT_MS = 60 * 60 * 1000;

const partSchema = v.object({
  role: v.picklist(['headline', 'subhead', 'byline', 'paragraph', 'caption']),
  text: v.pipe(v.string(), v.nonEmpty()),
  /** Continues the paragraph before it, which was too long. */
  goesOn: v.optional(v.literal(true)),
  /** Of subtitles: where each cue's text begins, UTF-16 units, and when it is shown, from and to in milliseconds. */
  cues: v.optional(v.pipe(v.array(v.tuple([wholeNumber, wholeNumber, wholeNumber])), v.readonly())),
});

/** See {@link OwnTextHead}. */
export const ownTextHeadSchema = v.object({
  version: v.literal(OWN_TEXT_VERSION),
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** Its source: pasted, a file by its name and encoding, a web page by its address. */
  source: v.variant('kind', [
    v.object({ kind: v.literal('pasted') }),
    v.object({ kind: v.literal('file'), name: v.string(), encoding: v.string() }),
    v.object({ kind: v.literal('page'), address: v.string(), site: v.string() }),
  ]),
  hanCharacters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Epoch milliseconds. */
  addedAt: v.number(),
  removedAt: v.optional(v.number()),
});

/** See {@link OwnTextBody}. */
export const ownTextBodySchema = v.object({
  version: v.literal(OWN_TEXT_VERSION),
  parts: v.pipe(v.array(partSchema), v.minLength(1), v.readonly()),
});

/** A paragraph or a headline of an own text. */
export type OwnTextPart = Readonly<v.InferOutput<typeof partSchema>>;
/** What the library shows of an own text. */
export type OwnTextHead = Readonly<v.InferOutput<typeof ownTextHeadSchema>>;
/** The parts of an own text. */
export type OwnTextBody = Readonly<v.InferOutput<typeof ownTextBodySchema>>;

/** A text that is to be stored, before it has an id and a time. */
export interface NewText {
  readonly title: string;
  readonly source: OwnTextHead['source'];
  readonly parts: readonly OwnTextPart[];
}

/** A text that can't be stored as it is; its message is for the reader. */
export class OwnTextError extends Error {
  override readonly name = 'OwnTextError';
}

/**
 * Makes the head and the body of a new text.
 * @throws {OwnTextError} for one that is empty, has no Chinese, or is too large
 */
export function createOwnText(
  { title, source, parts }: NewText,
  { id, time }: { readonly id: string; readonly time: number },
): { readonly head: OwnTextHead; readonly body: OwnTextBody } {
  const whole = parts.map(({ text }) => text).join('\n');
  if (whole.trim() === '') throw new OwnTextError(t('texts.nothing'));
  const hanCharacters = whole.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (hanCharacters === 0) throw new OwnTextError(t('texts.noChinese'));
  checkSize(sizeOf(whole));
  const head = ownTextHeadSchema.entries;
  const result = v.safeParse(v.object({ ...head, parts: ownTextBodySchema.entries.parts }), {
    version: OWN_TEXT_VERSION,
    id,
    title: trimTitle(title) || trimTitle(parts[0]?.text ?? ''),
    source,
    hanCharacters,
    addedAt: time,
    parts,
  });
  if (!result.success) throw new OwnTextError(t('texts.notKept'));
  const { parts: kept, ...rest } = result.output;
  return { head: rest, body: { version: OWN_TEXT_VERSION, parts: kept } };
}

/**
 * Refuses a text that is too large.
 * @throws {OwnTextError}
 */
export function checkSize(bytes: number): void {
  if (bytes <= MAX_TEXT_BYTES) return;
  throw new OwnTextError(
    t('texts.tooBig', { size: megabytes(bytes, 1), most: megabytes(MAX_TEXT_BYTES, 0) }),
  );
}

function megabytes(bytes: number, digits: number): string {
  return new Intl.NumberFormat(textLocale(), {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(bytes / 1_000_000);
}

/** A title on one line, cut to the maximum length: white space is collapsed. */
export function trimTitle(title: string): string {
  return title.replace(/\s+/gu, ' ').trim().slice(0, MAX_TITLE).trim();
}

/** Reads a stored head; `undefined` if it is invalid or of a newer version. */
export function parseOwnTextHead(value: unknown): OwnTextHead | undefined {
  const result = v.safeParse(ownTextHeadSchema, value);
  return result.success ? result.output : undefined;
}

/** Reads a stored body; `undefined` if it is invalid or of a newer version. */
export function parseOwnTextBody(value: unknown): OwnTextBody | undefined {
  const result = v.safeParse(ownTextBodySchema, value);
  return result.success ? result.output : undefined;
}

/** Size of a text in bytes of UTF-8. */
export function sizeOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
