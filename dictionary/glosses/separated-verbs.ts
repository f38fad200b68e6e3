/**
 * Verbs whose verb and object stand apart: 报 | 了 | 警. The verb gets the English of the whole (call the police), the object none:
 * by themselves they mean something else.
 */
import type { Token } from '../types.ts';
import { PLACED_SENSE_CONFIDENCE } from './placed-senses.ts';

/** What is taken over from the whole verb. */
type Meaning = Pick<Token, 'gloss' | 'glossSource' | 'partOfSpeech' | 'glossConfidence'>;

/** What is known of such verbs. */
export interface Separable {
  /** In simplified script. */
  readonly verbs: ReadonlySet<string>;
  /** Their first characters. */
  readonly stems: ReadonlySet<string>;
  readonly simplify: (text: string) => string;
  readonly meaningOf: (word: string) => Meaning | undefined;
}

/** How often the whole verb is meant. */
const WHOLE_CONFIDENCE = 0.95;
/** No more characters stand between verb and object, and no more words. */
const MAX_BETWEEN = 7;
const MAX_WORDS = 4;
/** Directly behind the verb where it has its object further on. */
const OPENS =
  /^(?:[了过過着著完起上错錯够夠足尽盡遍光个個]|不了|不成|不上|不起|得了|了个|了個|一[个個次下口场場顿頓觉覺架把番趟回身]|[个個])$/;
/** The same, before 的: 上 了 骗子 的 当, 帮 我 的 忙. */
const OWNER = /^(?:[我你他她咱]|[我你他她咱]们|[我你他她咱]們|人家|大家|自己|谁|誰|别人|別人)$/;
const BETWEEN =
  /^(?:[了过過着著个個的几幾多好大小半一两兩三四五六七八九十百很不]|.*[次场場个個顿頓架天年月周週回番趟口把句声聲身觉覺夜晚]|小时|小時|分钟|分鐘|半天|很多|不少|许多|許多|无数|無數|多次|极大|極大|天大|一会儿|一會兒|些|点|點)$/;
const SIZES = '大小闷冤长老新好坏热冷早夜晚重';

/** Words that are no verb with an aspect, and verbs that are rather prepositions. */
const NEVER = /^(?:通过|通過|经过|經過|超过|超過|把|将|將|对|對|被|给|給|在|过|過|和|同)$/;

/** Gives verbs that stand apart from their objects the meaning of both. */
export function glossSeparated(
  tokens: readonly Token[],
  { verbs, stems, simplify, meaningOf }: Separable,
): Token[] {
  const glossed = [...tokens];
  tokens.forEach((verb, at) => {
    // Few words come this far: each is asked in every text.
    if (verb.kind !== 'word' || verb.text.length > 2 || !stems.has(simplify(verb.text.charAt(0)))) return;
    const text = simplify(verb.text);
    const stem = text.length === 2 && OPENS.test(text.charAt(1)) ? text.charAt(0) : text;
    if (NEVER.test(text) || stem.length !== 1) return;
    const object = objectOf(tokens, at, { stem, verbs, simplify, isOpen: stem !== text });
    if (object === undefined) return;
    const meaning = meaningOf(stem + object.text);
    const last = tokens[object.at];
    if (meaning === undefined || meaning.gloss === '' || last === undefined) return;
    if (isTold(verb, last, { object: object.text, whole: meaning.gloss })) return;
    glossed[at] = {
      ...verb,
      ...meaning,
      gloss: meaning.gloss.replace(/^to /, ''),
      glossConfidence: WHOLE_CONFIDENCE,
    };
    // 点 了 点头: the second says it by itself.
    if (!simplify(last.text).startsWith(stem) && !shareWord(last.gloss, meaning.gloss))
      glossed[object.at] = withoutGloss(last);
  });
  return glossed;
}

/** Whether the words say what the whole means: 点 (order) 三个菜; a rule has chosen the verb's meaning before such objects. */
function isTold(
  { gloss, glossConfidence, text }: Token,
  last: Token,
  { object, whole }: { object: string; whole: string },
): boolean {
  if (last.text.startsWith(text.charAt(0))) return false;
  if (shareWord(gloss.split(';')[0] ?? '', whole)) return true;
  const isWord = last.text.length > object.length;
  return glossConfidence === PLACED_SENSE_CONFIDENCE && (isWord || shareWord(last.gloss, whole));
}

const SMALL_WORDS = /^(?:a|an|the|be|to|of|on|in|at|up|out|one|ones|s|sb|sth|have|get|make|for)$/;

function shareWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().match(/[a-z]+/g) ?? []);
  return (other.toLowerCase().match(/[a-z]+/g) ?? []).some(
    (word) => words.has(word) && !SMALL_WORDS.test(word),
  );
}

function withoutGloss({ glossSource: _source, glossConfidence: _confidence, ...token }: Token): Token {
  return { ...token, gloss: '' };
}

function objectOf(
  tokens: readonly Token[],
  at: number,
  {
    stem,
    verbs,
    simplify,
    isOpen,
  }: Pick<Separable, 'verbs' | 'simplify'> & { stem: string; isOpen: boolean },
): { text: string; at: number } | undefined {
  let open = isOpen;
  let units = 0;
  for (let to = at + 1; to <= at + 1 + MAX_WORDS; to++) {
    const token = tokens[to];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) return undefined;
    const text = simplify(token.text);
    const bare =
      text.length === 2 && (SIZES.includes(text.charAt(0)) || text.startsWith(stem)) ? text.slice(1) : text;
    const object = verbs.has(stem + text) ? text : verbs.has(stem + bare) ? bare : undefined;
    if (object !== undefined) return open && !isCounted(tokens, to) ? { text: object, at: to } : undefined;
    units += text.length;
    if (units > MAX_BETWEEN) return undefined;
    const isFirst = to === at + 1;
    const owns = OWNER.test(text) || tokens[to + 1]?.text === '的';
    if (isFirst && !isOpen && !OPENS.test(text) && !OWNER.test(text)) return undefined;
    if (!isFirst && token.kind !== 'number' && !BETWEEN.test(text) && !owns) return undefined;
    open = true;
  }
  return undefined;
}

/** Whether a token counts what follows: 出 了 三 名 老人 is no 出名. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  const isNumeral =
    before?.kind === 'number' || /^[一二两兩三四五六七八九十百几幾数數多好]$/.test(before?.text ?? '');
  return isNumeral && behind?.kind === 'word' && !/^[的了，就都也便后後才]/.test(behind.text);
}
