/** Where a sentence ends in Chinese text: full stops, also after them a closing quote or bracket; line breaks. */
const ENDS = /[。！？!?；;…\n]+[”’」』）)】》]*/g;

/** A sentence around a word and where the word starts in it, UTF-16 code units. */
export interface SentenceAt {
  readonly sentence: string;
  readonly offset: number;
}

const OPENING = '“「『‘《（(【';
const CLOSING = '”」』’》）)】';
/** Quoted speech may have several sentences; an end farther away than this is not considered, UTF-16 code units. */
const MAX_QUOTATION = 160;

/**
 * The sentence of a text that contains `[start, end)`, without the white space around it. Where it ends inside a
 * quotation it extends to the end of that (`他说：“好。走吧。”`), or a quotation mark without its partner is left out.
 * A word across a sentence's end gets both sentences.
 */
export function sentenceAt(text: string, start: number, end: number): SentenceAt {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(ENDS)) {
    const boundary = match.index + match[0].length;
    if (boundary <= start) from = boundary;
    else if (boundary >= end) {
      to = boundary;
      break;
    }
  }
  ({ from, to } = balance(text, { from, to }));
  const before = text.slice(from, start).trimStart();
  return { sentence: before + text.slice(start, to).trimEnd(), offset: before.length };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Adds the missing part of a quotation that begins or ends in a stretch, or leaves out a mark at its edge. */
function balance(text: string, { from, to }: Stretch): Stretch {
  const { opened, closed } = unpaired(text.slice(from, to));
  let [first, last] = [from, to];
  if (closed !== undefined) {
    const opening = findOpening(text, from, closed);
    if (opening !== undefined) first = sentenceStart(text, opening);
    else if (from + closed.at >= to - 1) last = from + closed.at;
  }
  if (opened !== undefined) {
    const closing = findClosing(text, to, opened);
    if (closing !== undefined) last = Math.max(last, closing + 1);
    else if (text.slice(from, from + opened.at).trim() === '') first = from + opened.at + 1;
  }
  return { from: first, to: last };
}

interface Mark {
  readonly kind: number;
  readonly at: number;
}

/** The outermost mark that opens without closing, and the last that closes without having been opened. */
function unpaired(text: string): { readonly opened?: Mark; readonly closed?: Mark } {
  const open: Mark[] = [];
  let closed: Mark | undefined;
  for (let at = 0; at < text.length; at++) {
    const opening = OPENING.indexOf(text[at] ?? '');
    const kind = CLOSING.indexOf(text[at] ?? '');
    if (opening >= 0) open.push({ kind: opening, at });
    else if (kind >= 0 && open.at(-1)?.kind === kind) open.pop();
    else if (kind >= 0 && !open.some((mark) => mark.kind === kind)) closed = { kind, at };
  }
  const [opened] = open;
  return { ...(opened && { opened }), ...(closed && { closed }) };
}

function findOpening(text: string, from: number, { kind }: Mark): number | undefined {
  let depth = 1;
  for (let at = from - 1; at >= Math.max(0, from - MAX_QUOTATION) && text[at] !== '\n'; at--) {
    if (text[at] === CLOSING[kind]) depth += 1;
    if (text[at] === OPENING[kind]) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function findClosing(text: string, to: number, { kind }: Mark): number | undefined {
  let depth = 1;
  for (let at = to; at < Math.min(text.length, to + MAX_QUOTATION) && text[at] !== '\n'; at++) {
    if (text[at] === OPENING[kind]) depth += 1;
    if (text[at] === CLOSING[kind]) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function sentenceStart(text: string, at: number): number {
  return sentenceStarts(text).findLast((start) => start <= at) ?? 0;
}

/** Where the sentences of a text begin, UTF-16 code units; 0 is the first. */
export function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(ENDS)].map((match) => match.index + match[0].length)];
}
