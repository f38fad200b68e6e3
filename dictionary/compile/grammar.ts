/** The tables of `dictionary/data/grammar`, read strictly: patterns, frames, lists of words, separable verbs. */
import { FrameSyntaxError, type GrammarPattern, type GrammarRules, parseFrame } from '../grammar/index.ts';
import { readMap, readTable, type SourceRow, TableError } from './tables.ts';

const PATTERN_COLUMNS = [
  ...(['id', 'name', 'level', 'form', 'what', 'parts'] as const),
  ...(['example1', 'english1', 'example2', 'english2', 'not'] as const),
] as const;
type PatternColumn = (typeof PATTERN_COLUMNS)[number];
/** How often findings of a pattern are right, in percent, where too few were measured. */
const USUAL_CONFIDENCE = 90;

/**
 * Reads the inventory.
 * @throws TableError for a row that breaks the format, or an id that stands twice.
 */
export function readGrammarPatterns(): GrammarPattern[] {
  const seen = new Set<string>();
  return readTable('grammar/patterns.tsv', PATTERN_COLUMNS).map((row) => {
    const { id, name, level, form, what, not } = row.cells;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw errorAt(row, 'an id of small letters', id);
    if (seen.has(id)) throw errorAt(row, 'an id that stands once', id);
    seen.add(id);
    if (!/^[1-7]$/.test(level)) throw errorAt(row, 'a level of 1 to 7', level);
    for (const cell of [name, form, what]) if (cell === '') throw errorAt(row, 'no empty cell', id);
    return {
      id,
      name,
      level: Number(level),
      form,
      what,
      roles: readRoles(row),
      examples: readExamples(row),
      confusedWith: not,
    };
  });
}

/** `A=what is taken; B=what it is taken as`. */
function readRoles(row: SourceRow<PatternColumn>): Record<string, string> {
  const { parts } = row.cells;
  if (parts === '' || parts === '-') return {};
  const roles = parts.split('; ').map((part) => {
    const [, role, meaning] = /^([A-Z])=(.+)$/.exec(part) ?? [];
    if (role === undefined || meaning === undefined)
      throw errorAt(row, 'roles as A=meaning; B=meaning', part);
    return [role, meaning] as const;
  });
  return Object.fromEntries(roles);
}

function readExamples(row: SourceRow<PatternColumn>): GrammarPattern['examples'] {
  const { example1, english1, example2, english2 } = row.cells;
  const examples = [
    { chinese: example1, english: english1 },
    { chinese: example2, english: english2 },
  ];
  for (const { chinese, english } of examples)
    if (chinese === '' || english === '') throw errorAt(row, 'two examples with their English', chinese);
  return examples;
}

function errorAt({ file, line }: SourceRow<PatternColumn>, expected: string, found: string): TableError {
  return new TableError({ file, line, expected, found: JSON.stringify(found) });
}

/**
 * Compiles the rules.
 * @throws TableError for a row that breaks the format, stands twice, or names a pattern that the inventory lacks.
 */
export function compileGrammar(patterns: readonly GrammarPattern[] = readGrammarPatterns()): GrammarRules {
  const lists = readLists();
  const numbers = new Map(patterns.map(({ id }, number) => [id, number]));
  const confidence = readMap('grammar/confidence.tsv', ['id', 'percent']);
  for (const id of confidence.keys())
    if (!numbers.has(id)) throw new Error(`confidence.tsv: expected a pattern's id, found ${id}`);
  return {
    patterns: patterns.map(({ id, name }) => [id, name, Number(confidence.get(id) ?? USUAL_CONFIDENCE)]),
    frames: readFrames(numbers, lists),
    lists,
    shapes: readTable('grammar/shapes.tsv', ['shape', 'classes', 'except']).map(
      ({ cells: { shape, classes, except } }) => [shape, classes, except],
    ),
    separable: readSeparableVerbs(),
  };
}

function readFrames(numbers: ReadonlyMap<string, number>, lists: GrammarRules['lists']): [number, string][] {
  const seen = new Set<string>();
  return readTable('grammar/frames.tsv', ['id', 'frame']).map(({ cells: { id, frame }, file, line }) => {
    const fail = (expected: string, found: string) => new TableError({ file, line, expected, found });
    const number = numbers.get(id);
    if (number === undefined) throw fail("a pattern's id", id);
    if (seen.has(frame)) throw fail('a frame that stands once', frame);
    seen.add(frame);
    try {
      parseFrame(frame, lists);
    } catch (error) {
      if (error instanceof FrameSyntaxError) throw fail('a frame', error.message);
      throw error;
    }
    return [number, frame];
  });
}

function readLists(): Record<string, string[]> {
  const rows = readMap('grammar/lists.tsv', ['name', 'words']);
  return Object.fromEntries([...rows].map(([name, words]) => [name, words.split(' ')]));
}

function readSeparableVerbs(): [string, string][] {
  const seen = new Set<string>();
  return readTable('grammar/separable-verbs.tsv', ['verb', 'object']).map(
    ({ cells: { verb, object }, file, line }) => {
      const word = verb + object;
      if (seen.has(word))
        throw new TableError({ file, line, expected: 'a verb that stands once', found: word });
      seen.add(word);
      return [verb, object];
    },
  );
}
