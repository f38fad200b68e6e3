/** The role of each column of a list of words: by the columns' names, else by their first cells. */
import { normalizePinyin } from './written-pinyin.ts';

/** What a column may contain. */
export const COLUMN_ROLES = [
  'word',
  'traditional',
  'pinyin',
  'meaning',
  'sense',
  'sentence',
  'source',
  'address',
  'notes',
  'tags',
  'knowledge',
] as const;
/** `''` for a column that is left out. */
export type ColumnRole = (typeof COLUMN_ROLES)[number] | '';

/** Maximum number of columns that are considered. */
const MAX_COLUMNS = 60;
/** Number of rows from which columns are guessed. */
export const SAMPLE_ROWS = 50;

const HAN = /\p{Script=Han}/u;
const ONLY_HAN = /^[\p{Script=Han}\p{P}\s\dA-Za-z]{1,20}$/u;
const PINYIN = /^[a-zü:āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ'’·,;/()\d\s-]+$/i;
const TONES = /[0-5āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i;
const ZHUYIN = /^[\p{Script=Bopomofo}\sˉˊˇˋ˙]+$/u;
/** `银[yín]行[háng]`: Anki's way of writing readings. */
const BRACKETED = /\[[^\]]*\]/g;

const NAMES: readonly (readonly [Exclude<ColumnRole, ''>, RegExp])[] = [
  [
    'word',
    /^(word|term|simplified|hanzi|chinese|headword|characters?|front|expression|vocab|vocabulary|question|simplified (chinese|form|characters?)|词|词语|汉字|简体|生词)$/,
  ],
  ['traditional', /^(traditional|trad|traditional (chinese|form|characters?)|繁体|繁體)$/],
  ['pinyin', /^(pinyin|reading|pronunciation|romanization|zhuyin|bopomofo|拼音|注音)$/],
  [
    'meaning',
    /^(meanings?|english|definitions?|gloss|translations?|english (meaning|translation)|back|answer|意思|英文|释义|翻译)$/,
  ],
  ['sense', /^sense$/],
  ['sentence', /^(sentence|example|context|example sentence|句子|例句)$/],
  ['source', /^(source|title|from|来源)$/],
  ['address', /^(address|url|link|网址)$/],
  ['notes', /^(notes?|comments?|remark|备注)$/],
  ['tags', /^(tags?|category|categories|标签)$/],
  ['knowledge', /^(knowledge|status|known)$/],
];

/** Names of columns that say nothing of a word. */
const IGNORED_NAMES =
  /^(language|lang|level|hsk|hsk level|type|part of speech|pos|word type|id|no|#|number|index|guid|note ?type|deck|parent|audio|sound|image|picture|frequency|rank|saved|created|added|date|due|interval|reviews|lapses|等级|级别|词性|序号|编号)$/;

/** The role that a column's name stands for; `''` for an unknown name. */
function roleOfName(name: string): ColumnRole {
  const plain = plainName(name);
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? '';
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[_-]/g, ' ').replaceAll(/\s+/g, ' ');
}

/** Whether the cells of a row are names of columns. */
export function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => roleOfName(cell) !== '').length;
  const known = cells.filter((cell) => roleOfName(cell) !== '' || IGNORED_NAMES.test(plainName(cell))).length;
  return named > 0 && known >= cells.length / 3;
}

/**
 * The role of each column, each role at most once. A name beats any guess; a column that is named for words and
 * contains none (`Front` with English) is guessed like one without a name.
 * @param rows the cells of the first rows, in plain text
 * @param leftOut columns, counted from 0, that are known to say nothing of a word
 */
export function assignRoles(
  rows: readonly (readonly string[])[],
  {
    header,
    leftOut = new Set(),
  }: { readonly header?: readonly string[]; readonly leftOut?: ReadonlySet<number> },
): ColumnRole[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = sample.reduce((most, cells) => Math.max(most, cells.length), header?.length ?? 0);
  const columns = Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, at) =>
    sample.flatMap((cells) => cells[at] || []),
  );
  const roles = columns.map((): ColumnRole => '');
  const give = (at: number, candidates: readonly ColumnRole[]): void => {
    const role = candidates.find((one) => one !== '' && !roles.includes(one));
    if (role !== undefined && roles[at] === '') roles[at] = role;
  };
  for (const [at, cells] of columns.entries()) {
    const named = roleOfName(header?.[at] ?? '');
    if (!leftOut.has(at) && !contradicts(named, cells)) give(at, [named]);
  }
  const named = (at: number): boolean => IGNORED_NAMES.test(plainName(header?.[at] ?? ''));
  for (const [at, cells] of columns.entries())
    if (!leftOut.has(at) && !named(at)) give(at, rolesOfCells(cells));
  if (roles.includes('word') || roles.includes('traditional')) return roles;
  // Without a column of words nothing can be imported: the one with the most Chinese is taken.
  const han = columns.map((cells) => cells.filter((cell) => HAN.test(cell)).length);
  const best = han.indexOf(Math.max(...han));
  return roles.map((role, at) => (at === best ? 'word' : role));
}

/** Whether a column can't have the role of its name: no Chinese in a column of words, nothing but Chinese as a meaning. */
function contradicts(role: ColumnRole, cells: readonly string[]): boolean {
  if (cells.length === 0) return false;
  const chinese = cells.filter((cell) => HAN.test(cell)).length / cells.length;
  if (role === 'word' || role === 'traditional') return chinese < 0.3;
  return role === 'meaning' && chinese > 0.7 && cells.every((cell) => !/[a-z]{2}/i.test(cell));
}

function rolesOfCells(cells: readonly string[]): ColumnRole[] {
  if (cells.length === 0) return [];
  const plain = cells.map((cell) => normalizePinyin(cell));
  const most = (test: (cell: string) => boolean): boolean => plain.filter(test).length > cells.length * 0.7;
  if (most((cell) => /^https?:\/\//.test(cell))) return ['address'];
  if (
    most((cell) => HAN.test(cell) && ONLY_HAN.test(cell.replaceAll(BRACKETED, '')) && !/[。！？]/.test(cell))
  )
    return ['word', 'traditional'];
  if (most((cell) => HAN.test(cell))) return ['sentence'];
  if (most((cell) => ZHUYIN.test(cell))) return ['pinyin'];
  if (most((cell) => PINYIN.test(cell) && TONES.test(cell) && /[a-z]/i.test(cell))) return ['pinyin'];
  if (most((cell) => /[a-z]{2}/i.test(cell) && !HAN.test(cell.slice(0, 2)))) return ['meaning', 'notes'];
  return [];
}
