/**
 * Which senses of an entry to show, the best first. CC-CEDICT's first sense is right 77 to 90% of the time; the
 * other cases are surnames, cross-references and notes on pronunciation before the meaning, a rarer sense before the
 * common one (compile/preferences.ts), or a verb where the sentence has a noun.
 */
import { SHORT_LENGTH, shortenGloss } from './gloss-wording.ts';

/** A sense that sends the reader to another headword: `variant of 為|为[wei2]`. */
export interface CrossReference {
  readonly traditional: string;
  readonly simplified: string;
  /** Numbered syllables separated by spaces; empty where the source gives none. */
  readonly reading: string;
  /** The text after the reference, `Harbin` in `abbr. for 哈爾濱|哈尔滨[Ha1 er3 bin1], Harbin`; often empty. */
  readonly rest: string;
}

const REFERENCE =
  /^(?:\([^()]*\) )*(?:(?:an? |the )?(?:(?:\w+ )?variant of|see|see also|also written|also called|also|used in|abbr\. (?:for|of|to)|same as|erhua form of|(?:short|contracted|alternative|another|former|old|common) (?:form|name|term|spelling|for)(?: of| for)?|equivalent (?:of|to)|dialectal equivalent of|contraction of|used for|used erroneously for|now written|cf\.?|short for)) ([\p{Script=Han}\p{Script=Latin}0-9·，]*\p{Script=Han}[\p{Script=Han}\p{Script=Latin}0-9·，]*)(?:\|([^[\s,;()]+))?(?:\[([^\]]+)\])?[,;:]?\s*(.*)$/u;

/** Most senses name no headword, which is quicker to find out than that they are not references. */
const ASCII = /^[ -~]*$/;

/**
 * Parses a sense that is only a reference: `'see 呼和浩特市[Hu1 he2 hao4 te4 Shi4]'` -> the headword, its
 * reading, and the rest. `undefined` for a sense with a meaning of its own.
 */
export function parseCrossReference(sense: string): CrossReference | undefined {
  if (ASCII.test(sense)) return undefined;
  const match = REFERENCE.exec(sense);
  if (match === null) return undefined;
  const [, traditional = '', simplified = traditional, reading = '', rest = ''] = match;
  return { traditional, simplified, reading, rest };
}

/** The kind of a sense; the lowest one of an entry is shown, the first of its kind. */
const RANK = { meaning: 0, narrow: 1, surname: 2, reference: 3, remark: 4 } as const;

/** Not a sense: measure words. */
const MEASURE = 'CL:';

const SURNAME = /^surname \S+$|\(surname\)$/;
const REMARK =
  /^(?:(?:Taiwan|also|old|Beijing|colloquial|formerly) pr\.|(?:Kangxi )?radical (?:in|no)|erroneous variant|\(Tw\) also|classical? pr\.)|^\(Note: /i;
const NARROW =
  /^\((?:archaic|old|dialect|literary|lit\.|Tw|HK|slang|vulgar|Internet slang|jocular|derog\.|neologism[^)]*|classical|Cantonese|ACG|(?:old|archaic),[^)]*|(?:physics|math\.?|computing|chemistry|linguistics|music|astronomy|geology|botany|zoology|anatomy|TCM|Buddhism|biology|genetics|statistics|grammar|chess|Chinese chess|mahjong|gaming|textiles|meteorology)[^)]*)\)|\((?:archaic|old|dialect|literary|vulgar|slang|Tw|archaic or dialect|old or literary)\)$|^(?:Kangxi radical|component in|lit\. )/;

/** Whether a sense says that its word counts things: `classifier for people`. */
function isClassifier(sense: string): boolean {
  return /^(?:\([^()]*\) )?(?:general |individual )?(?:measure word|classifier)(?! \()|^\(classifier\)/.test(
    sense,
  );
}

/** Ranks a sense; a lower rank is shown first. */
export function rankSense(sense: string): number {
  if (SURNAME.test(sense)) return RANK.surname;
  if (REMARK.test(sense)) return RANK.remark;
  if (parseCrossReference(sense) !== undefined) return RANK.reference;
  return NARROW.test(sense) || isClassifier(sense) ? RANK.narrow : RANK.meaning;
}

/** Whether an entry has a meaning: not only a surname, a reference or a note. */
export function hasMeaning(senses: readonly string[]): boolean {
  return senses.some((sense) => rankSense(sense) <= RANK.narrow);
}

/** Whether an entry only says that its headword is a surname. */
export function isSurname(senses: readonly string[]): boolean {
  return (
    senses.length > 0 &&
    senses.every((sense) => rankSense(sense) >= RANK.surname) &&
    senses.some((s) => SURNAME.test(s))
  );
}

/** The role of a word in its sentence, as far as its neighbours tell. */
export type Role = 'noun' | 'verb' | 'classifier' | 'suffix' | 'complement';

/** Senses of words attached to the one before. */
const HANGING = {
  suffix: /^\(noun suffix\)/,
  complement: /^\((?:directional complement|used after a verb|after a verb)|^verb suffix/,
} as const;

/** Which senses to show, as far as that is known. */
export interface SelectionHints {
  /** Indices of the senses to show first, in order; others may be shown behind a single one. */
  readonly picks?: readonly number[];
  readonly role?: Role | undefined;
}

/** A pick that stands for no sense: nothing is shown behind those before it. */
export const NOTHING_MORE = 14;

/** The senses chosen for an entry. */
export interface GlossChoice {
  readonly gloss: string;
  /** Index of the sense shown first; -1 where the entry has none. */
  readonly first: number;
}

/**
 * Chooses the senses to show and shortens them: the first with a meaning, else a surname, else a reference as it is, followed by
 * others for which there is room. CC-CEDICT lists synonyms as separate senses: `question; problem` says more than
 * `question`.
 * @param senses as CC-CEDICT has them; measure words (`CL:…`) are skipped.
 */
export function selectSenses(
  senses: readonly string[],
  { picks = [], role }: SelectionHints = {},
): GlossChoice {
  const ranks = senses.map((sense) => (sense.startsWith(MEASURE) ? RANK.remark + 1 : rankSense(sense)));
  const order = inRole(senses, orderSenses(ranks, picks), { ranks, role });
  const [first = -1] = order;
  const closed = (ranks[first] ?? 0) > RANK.meaning || picks.length > 1;
  const shown = closed && role === undefined ? order.slice(0, Math.max(1, picks.length)) : order;
  return { gloss: joinSenses(shown.map((at) => senses[at] ?? '')), first };
}

/** Indices of the senses that may be shown, in order. */
function orderSenses(ranks: readonly number[], picks: readonly number[]): number[] {
  const [picked = -1] = picks;
  const named = picks.filter((at) => at < ranks.length);
  if (named.length === 0) {
    const best = ranks.length === 0 ? -1 : Math.min(...ranks);
    if (best > RANK.remark) return [];
    return [...ranks.keys()]
      .filter((at) => ranks[at] === best)
      .slice(0, best === RANK.meaning ? undefined : 1);
  }
  if (picks.length > 1) return named;
  const behind = [...ranks.keys()].filter((at) => at > picked && ranks[at] === RANK.meaning);
  return ranks[picked] === RANK.meaning ? [picked, ...behind] : [picked];
}

/** The senses of a role before those of another; unchanged where the role has none. */
function inRole(
  senses: readonly string[],
  order: readonly number[],
  { ranks, role }: { ranks: readonly number[]; role: Role | undefined },
): readonly number[] {
  if (role === undefined || order.length === 0) return order;
  if (role === 'classifier') {
    const classifier = senses.findIndex(
      (sense, at) => (ranks[at] ?? 9) <= RANK.narrow && isClassifier(sense),
    );
    return classifier < 0 ? order : [classifier];
  }
  if (role === 'suffix' || role === 'complement') {
    const hanging = senses.findIndex((sense) => HANGING[role].test(sense));
    return hanging < 0 ? order : [hanging];
  }
  const plays = (at: number) =>
    isVerbal(senses[at] ?? '') === (role === 'verb') && ranks[at] === RANK.meaning;
  const fit = order.filter(plays);
  const more = [...senses.keys()].filter((at) => plays(at) && !order.includes(at));
  const [found] = [...fit, ...more];
  if (found === undefined) return order;
  return [...(fit.length > 0 ? fit : more), ...order.filter((at) => !plays(at))];
}

/** Whether a sense is a verb's: `to go`. */
function isVerbal(sense: string): boolean {
  return /^(?:\([^()]*\) )*(?:fig\. )?to (?!the )/.test(sense);
}

/** Joins senses: `to request; to require` -> `to request, require`; verbs separate from others. */
function joinSenses(senses: readonly string[]): string {
  const pieces = senses.flatMap((sense) => splitPieces(shortenGloss(sense)));
  const [first = ''] = pieces;
  const groups = [[first]];
  let length = first.length;
  const other = pieces.find((piece) => isVerbal(piece) !== isVerbal(first) && fits(piece, length));
  if (other !== undefined) add(other);
  for (const piece of pieces) if (fits(withoutTo(piece), length) && isNews(piece, groups.flat())) add(piece);
  return groups.map(writeGroup).join('; ');

  function add(piece: string): void {
    const at = isVerbal(piece) === isVerbal(first) ? 0 : 1;
    groups[at] = [...(groups[at] ?? []), piece];
    length += at === 0 ? withoutTo(piece).length + 2 : piece.length + 2;
  }
}

/** Whether a part fits behind a text of some length. */
function fits(piece: string, length: number): boolean {
  return piece !== '' && !piece.endsWith('…') && length + piece.length + 2 <= SHORT_LENGTH;
}

/** Words with a meaning of their own. */
const WORDS = /[a-z']{3,}|\b(?!(?:to|of|a|an|in|on|at|sb|or|be)\b)[a-z]+|[^\sa-z();]+/g;

/** Whether a part says anything that the parts before it don't. */
function isNews(piece: string, shown: readonly string[]): boolean {
  const said = new Set(shown.join(' ').toLowerCase().match(WORDS));
  const words = piece.toLowerCase().match(WORDS);
  return words === null ? !shown.includes(piece) : words.some((word) => !said.has(word));
}

/** Verbs share their `to`: `to request, require`. */
function writeGroup([first = '', ...more]: readonly string[]): string {
  if (!isVerbal(first)) return [first, ...more].join('; ');
  return [first, ...more.map(withoutTo)].join(', ');
}

function withoutTo(piece: string): string {
  return isVerbal(piece) ? piece.replace(/^to /, '') : piece;
}

/** The parts of a gloss between semicolons. */
function splitPieces(gloss: string): string[] {
  return gloss === '' ? [] : gloss.split(/; (?![^(]*\))/);
}

/**
 * The gloss of an entry: the senses that fit, or those of the entry that it refers to where it has none itself.
 * @param resolve the gloss of a referred-to headword, `''` where there is none.
 */
export function chooseGloss(
  senses: readonly string[],
  resolve: (reference: CrossReference) => string,
  picks: readonly number[] = [],
): string {
  const { gloss, first } = selectSenses(senses, { picks });
  const chosen = senses[first] ?? '';
  const reference = parseCrossReference(chosen);
  if (reference === undefined || rankSense(chosen) < RANK.reference) return gloss;
  const rest = reference.rest.startsWith('(') ? '' : shortenGloss(reference.rest.replace(/^[,;]\s*/, ''));
  return rest.length > 2 && /^[a-z]/i.test(rest) ? rest : resolve(reference) || gloss;
}
