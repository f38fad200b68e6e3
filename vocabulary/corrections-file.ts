/**
 * Corrections as they leave and come back: one section with a name and a version, alone in a file or inside a larger
 * one. Pure.
 */

import * as v from 'valibot';
import { joinCorrections } from './corrections.ts';
import { errorMessage } from './error-message.ts';
import { issueText, shorten } from './issue-text.ts';
import {
  CORRECTIONS_VERSION,
  type Correction,
  CorrectionError,
  correctionSchema,
  MAX_CORRECTIONS,
} from './stored-corrections.ts';

/** How a section says what it is. */
export const CORRECTIONS_SECTION = 'hangjian-corrections';

const sectionSchema = v.object({
  section: v.literal(CORRECTIONS_SECTION),
  version: v.literal(CORRECTIONS_VERSION),
  /** When it was written, epoch milliseconds. */
  exportedAt: v.number(),
  corrections: v.pipe(v.array(correctionSchema), v.maxLength(MAX_CORRECTIONS), v.readonly()),
});

/** The corrections as a section of a file; JSON-safe. */
export type CorrectionsSection = Readonly<v.InferOutput<typeof sectionSchema>>;

/** The section that holds these corrections; `time` in epoch milliseconds. */
export function exportCorrections(corrections: readonly Correction[], time: number): CorrectionsSection {
  return { section: CORRECTIONS_SECTION, version: CORRECTIONS_VERSION, exportedAt: time, corrections };
}

/**
 * Reads a section that was exported, all of it or nothing.
 * @throws {CorrectionError} naming the first field that is wrong: `corrections[2].words[0].reading: expected …`
 */
export function readCorrectionsSection(value: unknown): readonly Correction[] {
  const { section, version } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly section?: unknown; // any fields of an object that is not looked into yet
    readonly version?: unknown;
  };
  if (section !== CORRECTIONS_SECTION)
    throw new CorrectionError(
      `section: expected "${CORRECTIONS_SECTION}", found ${shorten(JSON.stringify(section) ?? 'nothing')}`,
    );
  if (typeof version === 'number' && version > CORRECTIONS_VERSION)
    throw new CorrectionError(
      `version: these are corrections of a newer Hangjian (${version}); this one reads ${CORRECTIONS_VERSION}`,
    );
  const result = v.safeParse(sectionSchema, value);
  if (result.success) return result.output.corrections;
  const [issue] = result.issues;
  throw new CorrectionError(issueText(issue, 'file'));
}

/**
 * Reads a file of corrections.
 * @throws {CorrectionError} for what is no JSON, or as {@link readCorrectionsSection}
 */
export function parseCorrectionsFile(text: string): readonly Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const cause = errorMessage(error);
    throw new CorrectionError(`file: expected JSON (${cause})`);
  }
  return readCorrectionsSection(value);
}

/** What came of taking corrections in. */
export interface ImportedCorrections {
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly added: number;
  /** An older one of the same form gave way. */
  readonly replaced: number;
  /** One of the same form was there already, as new or newer. */
  readonly kept: number;
}

/** Corrections after others have been taken in: of two of one form the newer holds. */
export function importCorrections(
  present: readonly Correction[],
  taken: readonly Correction[],
): ImportedCorrections {
  const times = new Map(present.map(({ form, time }) => [form, time]));
  const newer = taken.filter(({ form, time }) => time > (times.get(form) ?? Number.NEGATIVE_INFINITY));
  const corrections = joinCorrections(present, newer).sort((a, b) => b.time - a.time);
  const added = corrections.length - present.length;
  const replaced = new Set(newer.map(({ form }) => form)).size - added;
  const kept = taken.length - newer.length;
  return { corrections, added, replaced, kept };
}
