/**
 * Counts how the forms of several readings are read in the labelled rows of ../shared/data/heteronyms, where they
 * stand as words of their own, and writes the counts to
 * data/default-readings.tsv. To be run when the rows or the
 * segmenter change; the rows themselves are not shipped.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureLexicon } from '../compile/ensure-lexicon.ts';
import { DATA_FOLDER } from '../compile/tables.ts';
import { createDictionary, openLexicon } from '../index.ts';
import { alignReading } from '../pinyin/index.ts';

const ROWS = ['g2pl.train', 'cpp.dev'];
/** Forms seen less often than this are left to the rules. */
const FEWEST_ROWS = 3;

const dictionary = createDictionary(openLexicon(ensureLexicon()));
const counts = new Map<string, Map<string, number>>();

/** The readings of a word that read its `at`th character so, of those that the dictionary has. */
function matchingReadings(word: string, at: number, syllable: string): string[] {
  const readings = dictionary.lookup(word).map((entry) => entry.reading);
  const matching = readings.filter((parts) => alignReading(word, parts)?.[at]?.toLowerCase() === syllable);
  return [...new Set(matching.map((parts) => parts.join(' ').toLowerCase()))];
}

function countRow(text: string, offset: number, syllable: string): void {
  const token = dictionary
    .annotate(text, { glosses: false })
    .find(({ start, end }) => start <= offset && offset < end);
  if (token === undefined || token.confidence === 1) return;
  const at = [...text.slice(token.start, offset)].length;
  const [reading, ...others] = matchingReadings(token.text, at, syllable);
  if (reading === undefined || others.length > 0) return;
  const known = counts.get(token.text) ?? new Map<string, number>();
  known.set(reading, (known.get(reading) ?? 0) + 1);
  counts.set(token.text, known);
}

for (const name of ROWS) {
  const path = join(import.meta.dirname, '../../../shared/data/heteronyms', `${name}.tsv`);
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)) {
    const [offset = '', syllable = '', text = ''] = line.split('\t');
    countRow(text, Number(offset), syllable);
  }
}

const rows = [...counts]
  .map(([form, readings]) => ({
    form,
    readings: [...readings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  }))
  .filter(({ readings }) => readings.reduce((sum, [, count]) => sum + count, 0) >= FEWEST_ROWS)
  .sort((a, b) => (a.form < b.form ? -1 : 1));
const lines = rows.flatMap(({ form, readings }) =>
  readings.map(([reading, count]) => `${form}\t${reading}\t${count}`),
);
writeFileSync(join(DATA_FOLDER, 'default-readings.tsv'), `# word\tpinyin\tcount\n${lines.join('\n')}\n`);
console.log(`${rows.length} forms`);
