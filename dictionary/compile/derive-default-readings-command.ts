/**
 * Counts how the forms of several readings are read in the labelled rows of ../shared/data/heteronyms, where they
 * stand as words of their own, and writes the counts to default-readings.ts. To be run when the rows or the
 * segmenter change; the rows themselves are not shipped.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDictionary, openLexicon } from '../index.ts';
import { alignReading } from '../readings.ts';
import { ensureLexicon } from './ensure-lexicon.ts';

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
const lines = rows.map(
  ({ form, readings }) =>
    `${form} ${readings.map(([reading, count]) => `${reading.replaceAll(' ', '_')}:${count}`).join(' ')}`,
);

writeFileSync(
  join(import.meta.dirname, 'default-readings.ts'),
  `/**
 * How often forms of several readings are read each way where they are words of their own: counted by
 * derive-default-readings-command.ts in the labelled sentences of g2pL (whzikaros/g2pL, Apache-2.0) and
 * CPP (kakaobrain/g2pM, Apache-2.0). A line is a form and its readings with counts, syllables joined by "_".
 */
const TABLE = \`
${lines.join('\n')}
\`;

/** Counts of readings by form: \`'长' -> [['chang2', 120], ['zhang3', 24]]\`. */
export const DEFAULT_READINGS: ReadonlyMap<string, readonly (readonly [reading: string, count: number])[]> = new Map(
  TABLE.trim()
    .split('\\n')
    .map((line) => {
      const [form = '', ...readings] = line.split(' ');
      return [form, readings.map(parseCount)];
    }),
);

/** \`'dong1_xi5:12'\` -> \`['dong1 xi5', 12]\`; the colon of \`lu:4:12\` is not the last. */
function parseCount(text: string): readonly [reading: string, count: number] {
  const at = text.lastIndexOf(':');
  return [text.slice(0, at).replaceAll('_', ' '), Number(text.slice(at + 1))];
}
`,
);
console.log(`${rows.length} forms`);
