import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compileLexicon } from './compile.ts';
import { readOwnRows } from './own-tables.ts';
import { readSegmenterModel, SEGMENTER_PATH } from './segmenter-model.ts';
import { HETERONYMS_PATH, packageFolder, readSources, SENSES_PATH, SOURCE_PACKAGES } from './sources.ts';

const ENGINE_FOLDER = join(import.meta.dirname, '..');
const COMPILED_FOLDER = join(ENGINE_FOLDER, 'compiled');

/** Path of the compiled lexicon; git-ignored. */
export const LEXICON_PATH = join(COMPILED_FOLDER, 'lexicon.bin');
const STAMP_PATH = join(COMPILED_FOLDER, 'lexicon.inputs');

/** The folders whose code determines the lexicon; commands and the grammar don't. */
const INPUT_FOLDERS = ['compile', 'data', 'glosses', 'lexicon', 'names', 'pinyin', 'text'];

/** Returns a hash of everything that the lexicon depends on: package versions, models, tables and code. */
function hashInputs(): string {
  const hash = createHash('sha256');
  // The names of countries come from ICU.
  hash.update(process.versions.icu ?? '');
  for (const name of SOURCE_PACKAGES) hash.update(readFileSync(join(packageFolder(name), 'package.json')));
  hash.update(readFileSync(SEGMENTER_PATH));
  for (const path of [HETERONYMS_PATH, SENSES_PATH]) if (existsSync(path)) hash.update(readFileSync(path));
  for (const folder of INPUT_FOLDERS) {
    const path = join(ENGINE_FOLDER, folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
    for (const file of files
      .filter((name) => /^(?!rows\b|grammar(?:\/|\.ts)|heteronym-).*(?<!-command)\.(?:ts|tsv)$/.test(name))
      .sort())
      hash.update(file).update(readFileSync(join(path, file)));
  }
  return hash.digest('hex');
}

/** Compiles the lexicon and writes it beside a stamp of its inputs. */
export function writeCompiledLexicon(): Compiled {
  const stamp = hashInputs();
  const compiled = compileLexicon(readSources(), {
    own: readOwnRows(),
    segmenter: readSegmenterModel(readFileSync(SEGMENTER_PATH)),
  });
  mkdirSync(COMPILED_FOLDER, { recursive: true });
  // Renamed into place, so that another process never reads half a file.
  replaceFile(LEXICON_PATH, compiled.bytes);
  replaceFile(STAMP_PATH, stamp);
  return compiled;
}

/** The compiled lexicon; compiled first where it is missing or older than its inputs, with a line on stderr. */
export function ensureLexicon(): Uint8Array {
  try {
    if (readFileSync(STAMP_PATH, 'utf8') === hashInputs()) return new Uint8Array(readFileSync(LEXICON_PATH));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // fs errors carry a code
  }
  const start = performance.now();
  const { bytes, entries } = writeCompiledLexicon();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`compiled the lexicon: ${entries} entries, ${bytes.length} bytes, ${seconds} s\n`);
  return bytes;
}

function replaceFile(path: string, content: Uint8Array | string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
