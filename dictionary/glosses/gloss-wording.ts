/** Shortens a sense of CC-CEDICT so that it fits under a word. */

/** Longer glosses are cut at the last `;` or `,` before this; a gloss of several senses may be this long. */
export const SHORT_LENGTH = 40;
/** Glosses without one are cut at the last phrase that ends before this. */
export const GLOSS_LENGTH = 56;

/** Most glosses have no Chinese. */
const ASCII = /^[ -~]*$/;

const LEADING_NOTE = /^\((?:[^()]|\([^()]*\))*\)\s*(?=\S)/;
/** A note anywhere that contains Chinese. */
const CHINESE_NOTE = /\s*\((?:[^()]|\([^()]*\))*?\p{Script=Han}(?:[^()]|\([^()]*\))*\)/gu;
const ABBREVIATION = /^abbr\. (?:for|of|to) (?=[A-Za-z])/;
/** `classifier indicating a small number greater than 1: some, a few` means what follows the colon. */
const CLASSIFIER = /^classifier indicating [^:;]*: (?=[a-z]+,? )/;
/** A note within. */
const NOTE = / \([^()]*\)(?=[ ,;])/g;
const TRAILING_NOTE = /\s*\((?:[^()]|\([^()]*\))*\)$/;
const HAN_REFERENCE =
  /\s*[(,;]?\s*(?:abbr\. (?:for|to) )?\p{Script=Han}[\p{Script=Han}·，]*(?:\|\p{Script=Han}[^\s[]*)?(?:\[[^\]]*\])?/u;

/** `lit. to roll up dust; fig. to make a comeback` means what follows `fig.`. */
const LITERALLY = /^(?:lit\. .*?[;,]|[^;]*;) \(?(?:fig\.|i\.e\.) /;
const FIGURATIVELY = /^(?:fig\.|lit\.) (?:\([^()]*\) )?/;

/**
 * Shortens a sense: `'(literary) to go; to travel'` -> `'to go; to travel'`. Leading and trailing notes, pinyin
 * and Chinese cross-references are removed; the rest is cut at a semicolon, a comma or before a preposition.
 */
export function shortenGloss(sense: string): string {
  let gloss = sense;
  while (LEADING_NOTE.test(gloss)) gloss = gloss.replace(LEADING_NOTE, '');
  gloss = gloss.replace(LITERALLY, '').replace(FIGURATIVELY, '');
  if (!ASCII.test(gloss)) gloss = gloss.replace(CHINESE_NOTE, '') || gloss;
  gloss = withoutNamed(gloss.replace(ABBREVIATION, ''));
  if (gloss.length > SHORT_LENGTH) gloss = gloss.replace(CLASSIFIER, '');
  gloss = gloss.replace(/^\((.*)\)$/, '$1');
  const reference = ASCII.test(gloss) ? null : HAN_REFERENCE.exec(gloss);
  if (reference !== null) {
    const before = gloss.slice(0, reference.index);
    gloss = before.length >= 10 ? before : gloss.replace(new RegExp(HAN_REFERENCE, 'gu'), '');
  }
  if (gloss.replace(TRAILING_NOTE, '').length > 2) gloss = gloss.replace(TRAILING_NOTE, '');
  if (gloss.length > SHORT_LENGTH) gloss = gloss.replace(NOTE, '').replace(/,? etc$/, '');
  // A parenthesis left open by the cut.
  if (gloss.lastIndexOf('(') > gloss.lastIndexOf(')')) gloss = gloss.slice(0, gloss.lastIndexOf('('));
  gloss = gloss.replace(/(?:,? (?:such )?as(?: in)?)?[\s,;:]*$/, '').trimStart();
  return gloss.length <= SHORT_LENGTH ? gloss : cut(gloss);
}

/** A name in CC-CEDICT's words for it: `'Heze, prefecture-level city in Shandong'` -> `'Heze'`. */
export function nameAlone(gloss: string): string {
  const [, name] = DESCRIBED.exec(gloss) ?? SPELT_TWICE.exec(gloss) ?? SITUATED.exec(gloss) ?? [];
  return name ?? gloss;
}

/** A name, followed by what or where it is, after a comma; but not `Ministry of Science, Technology and Industry`. */
const DESCRIBED = /^((?:(?:the|The) )?[A-Z][^,;]*), (?!or |and |aka |also )(?!.* and [A-Z][^,]*$)[^;]*$/;
/** `Banqiao or Panchiao city in Taiwan`. */
const SPELT_TWICE = /^([A-Z][^,;]*?) or [A-Z][^;]*$/;
/** `Jialing River in Sichuan`. */
const SITUATED =
  /^((?:the )?[A-Z][^,;]*? (?:[Rr]iver|[Ll]ake|[Mm]ountains?|[Cc]ounty|[Dd]istrict|[Cc]ity|[Tt]own(?:ship)?|[Ii]sland|Bay|Bridge|[Bb]anner|Pass|Temple|Park)) (?:in|of|near|between|from|on) .*$/;

/** `the head of an institution whose name ends in 院[yuan4]; chair of a board` is clearer without its first part. */
function withoutNamed(gloss: string): string {
  if (ASCII.test(gloss) || gloss.includes('(')) return gloss;
  const parts = gloss.split('; ');
  return parts.filter((part) => ASCII.test(part)).join('; ') || gloss;
}

/** Words with which no phrase may end. */
const DANGLING =
  /(?:,? (?:a|an|the|of|to|for|in|on|at|by|with|from|and|or|as|that|which|who|is|be|into|its|one's|sb's|very|used|etc))+$/;

/** A long gloss up to the last boundary that leaves enough to be understood. */
function cut(gloss: string): string {
  const head = gloss.slice(0, SHORT_LENGTH + 1);
  for (const mark of ['; ', ', ']) {
    const at = head.lastIndexOf(mark);
    if (at >= 12) return head.slice(0, at).replace(/, (?:or|and)$/, '');
  }
  if (gloss.length <= GLOSS_LENGTH) return gloss;
  const phrase = gloss.slice(0, GLOSS_LENGTH + 1);
  const boundary =
    /^.{24,}(?= (?:of|to|for|in|on|at|by|with|from|and|or|that|which|who|when|as|because|after|before|\() ?)/.exec(
      phrase,
    );
  const end = boundary === null ? phrase.lastIndexOf(' ') : boundary[0].length;
  return `${phrase.slice(0, end > 0 ? end : GLOSS_LENGTH).replace(DANGLING, '')}…`;
}
