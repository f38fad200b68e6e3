/**
 * Corrections in files: one section with a name and a version, alone in a file or inside a larger
 * one. Pure.
 *
 *     {
 *       "section": "hangjian-corrections",   always
 *       "version": 2,                        newer ones are refused; version 1 had no "scope" and no "own"
 *       "exportedAt": 1764453000000,         epoch milliseconds
 *       "corrections": [{
 *         "form": "着",                       the text that is corrected
 *         "words": [{                        the words that it consists of; their texts make up the form
 *           "text": "着",
 *           "reading": ["jiao4"],              numbered syllables, one a character
 *           "sense": "…",                      the meaning that comes first, as the dictionary words it
 *           "nameType": "person",              or place, organization
 *           "own": true                        it is one word, whatever else is corrected
 *         }],
 *         "scope":                           where it holds; absent for everywhere
 *           {"kind": "neighbours", "before": "睡", "after": "觉"}      one of the two may be absent: any word
 *           {"kind": "sentence", "sentence": "他睡着觉。", "offset": 2}  the form starts there, UTF-16 code units
 *         "time": 1764453000000
 *       }]
 *     }
 */

import * as v from 'valibot';
import { correctionId } from './correction-scope.ts';
import { errorMessage } from './error-message.ts';
import { issueText, shorten } from './issue-text.ts';
import { t } from './language/index.ts';
import { joinCorrections } from './merge-corrections.ts';
import {
  CORRECTIONS_VERSION,
  type Correction,
  CorrectionError,
  correctionSchema,
  MAX_CORRECTIONS,
  READ_VERSIONS,
} from './stored-corrections.ts';

/** The name of the section. */
const CORRECTIONS_SECTION = 'hangjian-corrections';

const sectionSchema = v.object({
  section: v.literal(CORRECTIONS_SECTION),
  version: v.picklist(READ_VERSIONS),
  /** When it was written, epoch milliseconds. */
  exportedAt: v.number(),
  corrections: v.pipe(v.array(correctionSchema), v.maxLength(MAX_CORRECTIONS), v.readonly()),
});

/** The corrections as a section of a file; JSON-safe. */
export type CorrectionsSection = Readonly<v.InferOutput<typeof sectionSchema>>;

/** Makes the section of these corrections; `time` in epoch milliseconds. */
export function exportCorrections(corrections: readonly Correction[], time: number): CorrectionsSection {
  return { section: CORRECTIONS_SECTION, version: CORRECTIONS_VERSION, exportedAt: time, corrections };
}

/**
 * Reads an exported section, all of it or nothing.
 * @throws {CorrectionError} naming the first field that is wrong: `corrections[2].words[0].reading: expected …`
 */
export function readCorrectionsSection(value: unknown): readonly Correction[] {
  const { section, version } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly section?: unknown; // any fields of an object that has not been checked yet
    readonly version?: unknown;
  };
  if (section !== CORRECTIONS_SECTION)
    throw new CorrectionError(
      t('corrections.notCorrections', {
        expected: CORRECTIONS_SECTION,
        found: shorten(JSON.stringify(section) ?? t('corrections.nothing')),
      }),
    );
  if (typeof version === 'number' && version > CORRECTIONS_VERSION)
    throw new CorrectionError(t('corrections.newer', { version, supported: CORRECTIONS_VERSION }));
  const result = v.safeParse(sectionSchema, value);
  if (result.success) return result.output.corrections;
  const [issue] = result.issues;
  throw new CorrectionError(issueText(issue, 'file'));
}

/**
 * Reads a file of corrections.
 * @throws {CorrectionError} for what is not JSON, or as {@link readCorrectionsSection}
 */
export function parseCorrectionsFile(text: string): readonly Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const cause = errorMessage(error);
    throw new CorrectionError(t('corrections.noJson', { cause }));
  }
  return readCorrectionsSection(value);
}

/** The result of importing corrections. */
export interface ImportedCorrections {
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly added: number;
  /** How many replaced an older one of the same form and scope. */
  readonly replaced: number;
  /** How many were there already, in the same or a newer state. */
  readonly kept: number;
}

/** Corrections after an import: of two for one form and scope the newer is kept. */
export function importCorrections(
  present: readonly Correction[],
  taken: readonly Correction[],
): ImportedCorrections {
  const times = new Map(present.map((one) => [correctionId(one), one.time]));
  const newer = taken.filter((one) => one.time > (times.get(correctionId(one)) ?? Number.NEGATIVE_INFINITY));
  const corrections = joinCorrections(present, newer).sort((a, b) => b.time - a.time);
  const added = corrections.length - present.length;
  const replaced = new Set(newer.map(correctionId)).size - added;
  const kept = taken.length - newer.length;
  return { corrections, added, replaced, kept };
}
