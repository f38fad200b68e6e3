/** Reads a zip of recordings, one syllable a file, with limits on everything in it. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Syllable } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { PackSound } from './pack.ts';
import { isSoundFile, syllableOfFile } from './sound-names.ts';

const MAX_ZIP_BYTES = 210_000_000;
/** A syllable takes some 20 kB; as WAV, 100. */
const MAX_SOUND_BYTES = 1_500_000;
const MAX_TOTAL_BYTES = 210_000_000;
const MAX_FILES = 200_000;
/** Files extracted from the zip in one step. */
const STEP_FILES = 40;
/** Stored as it is, or deflated. */
const READABLE = new Set([0, 8]);

/** What reading a zip needs. */
export interface ZipPorts {
  readonly stage: (sounds: readonly PackSound[]) => Promise<void>;
  /** How far it is, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** The contents of a zip. */
export interface ReadZip {
  readonly sounds: readonly Syllable[];
  /** Total size of those files, in bytes. */
  readonly bytes: number;
  /** Sound files with other names: words, for the most part. */
  readonly others: number;
  /** Files of syllables that are damaged, encrypted, too large or not sound. */
  readonly unreadable: number;
}

/**
 * Reads the syllables of a zip and stages their sounds. Of several files for a syllable the largest is taken: it is the
 * least compressed.
 * @throws {Error} in plain words, for a file that is not a zip, is too large, or has no syllables
 */
export async function readZip(file: Blob, { stage, onProgress }: ZipPorts): Promise<ReadZip> {
  if (file.size > MAX_ZIP_BYTES) throw new Error(t('voicePack.zipTooLarge'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { chosen, others, refused, example } = chooseFiles(listFiles(bytes));
  if (chosen.size === 0) throw new Error(nothingFound(refused, example));
  const total = [...chosen.values()].reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > MAX_TOTAL_BYTES) throw new Error(t('voicePack.unpacksTooLarge'));
  const sounds: Syllable[] = [];
  let read = 0;
  const files = [...chosen];
  for (let at = 0; at < files.length; at += STEP_FILES) {
    const found = extract(bytes, files.slice(at, at + STEP_FILES));
    await stage(found);
    for (const { sound, bytes: own } of found) {
      sounds.push(sound);
      read += own.byteLength;
    }
    onProgress(Math.min(1, (at + STEP_FILES) / files.length));
  }
  if (sounds.length === 0) throw new Error(nothingFound(files.length, undefined));
  return { sounds, bytes: read, others, unreadable: refused + files.length - sounds.length };
}

/** @throws {Error} for a file that is not a zip */
function listFiles(bytes: Uint8Array): UnzipFileInfo[] {
  const files: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (found) => {
        if (files.length < MAX_FILES) files.push(found);
        return false;
      },
    });
  } catch (cause) {
    throw new Error(t('voicePack.noZip'), { cause });
  }
  return files;
}

interface ChosenFiles {
  readonly chosen: ReadonlyMap<Syllable, UnzipFileInfo>;
  readonly others: number;
  readonly refused: number;
  /** The name of a sound file that is no syllable. */
  readonly example: string | undefined;
}

function chooseFiles(files: readonly UnzipFileInfo[]): ChosenFiles {
  const chosen = new Map<Syllable, UnzipFileInfo>();
  let others = 0;
  let refused = 0;
  let example: string | undefined;
  for (const file of files) {
    if (!isSoundFile(file.name)) continue;
    const syllable = syllableOfFile(file.name);
    if (syllable === undefined) {
      others += 1;
      example ??= file.name.replace(/^.*[\\/]/s, '').slice(0, 60);
      continue;
    }
    const { size, originalSize, compression } = file;
    const isOdd = originalSize === 0 || Math.max(size, originalSize) > MAX_SOUND_BYTES;
    if (isOdd || !READABLE.has(compression)) refused += 1;
    else if (originalSize > (chosen.get(syllable)?.originalSize ?? 0)) chosen.set(syllable, file);
  }
  return { chosen, others, refused, example };
}

type ChosenFile = readonly [Syllable, UnzipFileInfo];

/** Extracts files from a zip; damaged ones and those that are not sound are left out, and counted as unreadable. */
function extract(bytes: Uint8Array, files: readonly ChosenFile[]): PackSound[] {
  // A name may occur twice in a zip: only the file that was chosen is extracted.
  const sizes = new Map(files.map(([, { name, originalSize }]) => [name, originalSize]));
  try {
    const found = unzipSync(bytes, { filter: ({ name, originalSize }) => sizes.get(name) === originalSize });
    return files.flatMap(([sound, { name }]) => {
      const file = found[name];
      return file && isSound(file) ? [{ sound, bytes: file.slice().buffer }] : [];
    });
  } catch {
    // One of them can't be unpacked.
    return files.length > 1 ? files.flatMap((file) => extract(bytes, [file])) : [];
  }
}

/** Whether a file begins like MP3, Ogg (Opus, Vorbis) or WAV. */
function isSound(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && (second & 0xe0) === 0xe0) return true;
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  return begin.startsWith('ID3') || begin === 'OggS' || begin === 'RIFF';
}

function nothingFound(refused: number, example: string | undefined): string {
  if (refused > 0) return t('voicePack.unreadable');
  return example === undefined ? t('voicePack.noSounds') : t('voicePack.otherSounds', { example });
}
