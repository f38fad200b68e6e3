/** `npm run lexicon`: compiles the lexicon and prints statistics. */
import { deflateRawSync } from 'node:zlib';
import { SECTIONS } from '../lexicon/index.ts';
import { LEXICON_PATH, writeCompiledLexicon } from './ensure-lexicon.ts';
import { readSources } from './sources.ts';

const known = new Set(readSources().entries.map(({ simplified }) => simplified));
const start = performance.now();
const { bytes, sections, entries, forms, added, unaligned } = writeCompiledLexicon();
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const zipped = (part: Uint8Array) => deflateRawSync(part, { level: 9 }).length;
const row = (name: string, raw: number, small: number) =>
  console.log(`${name.padEnd(16)}${String(raw).padStart(10)}${String(small).padStart(10)}`);

console.log(`${LEXICON_PATH}\n${entries} entries, ${forms} forms, ${seconds} s`);
console.log(`${'section'.padEnd(16)}${'bytes'.padStart(10)}${'deflated'.padStart(10)}`);
for (const name of SECTIONS) row(name, sections[name].length, zipped(sections[name]));
row('all', bytes.length, zipped(bytes));
console.log(`entries of our own: ${added.length}, of headwords that CC-CEDICT reads otherwise:`);
for (const { simplified, traditional, reading } of added)
  if (known.has(simplified)) console.log(`  ${simplified} ${traditional} ${reading.join(' ')}`);
console.log(`read character by character (${unaligned.length}): ${unaligned.join(' ')}`);
