/**
 * Writes a part's words into its element: a `<span>` a sentence, in it a `<ruby>` for each word that has a reading,
 * plain text between. Without Preact: a text has tens of thousands of words, drawn once, and later changes
 * are one attribute each.
 */
import { drawnGloss, formatZhuyin, isDoubtful, type Token } from '../../dictionary/index.ts';
import { type Help, type ReaderSettings, type Standing, sentenceStarts } from '../../vocabulary/index.ts';

import { clauseAt, clauseStarts, makeEnglish } from './sentence-english.ts';

/** Settings that decide which elements a word consists of; all else is CSS. */
export type WordStyle = Pick<ReaderSettings, 'script' | 'glosses'>;

/** How words of an article are drawn. */
export interface WordDrawing {
  readonly text: string;
  /** Words, with how far the help of each has faded. */
  readonly tokens: readonly (Token & { readonly help?: Exclude<Help, 'full'> })[];
  readonly style: WordStyle;
  readonly standingOf: (token: Token) => Standing;
  /** Of each sentence, with marks; absent where there is none. */
  readonly english?: readonly string[] | undefined;
}

/** Longer glosses push the words apart. */
const MAX_GLOSS = 16;

/** Writes the text without readings: it can be read, found and copied before the dictionary has answered. */
export function drawPlain(element: HTMLElement, text: string): void {
  const starts = sentenceStarts(text).filter((start) => start < text.length);
  const sentences = starts.map((start, index) => {
    const sentence = makeSentence(index);
    appendText(sentence, text.slice(start, starts[index + 1]));
    return sentence;
  });
  element.replaceChildren(...sentences);
}

/** Writes the text with its readings. A word never breaks; between two words a line may (`<wbr>`). */
export function drawWords(
  element: HTMLElement,
  { text, tokens, style, standingOf, english = [] }: WordDrawing,
): void {
  const starts = sentenceStarts(text).filter((start) => start < text.length);
  const sentences: HTMLElement[] = [];
  let sentence = makeSentence(0);
  let afterWord = false;
  let clauses: readonly number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (index === 0 || token.start >= (starts[sentences.length] ?? Number.POSITIVE_INFINITY)) {
      const from = starts[sentences.length] ?? 0;
      clauses = clauseStarts(text.slice(from, starts[sentences.length + 1])).map((at) => from + at);
      sentence = makeSentence(sentences.length);
      sentences.push(sentence);
    }
    if (token.pinyin === '') appendText(sentence, token.text);
    else {
      if (afterWord) sentence.append(document.createElement('wbr'));
      const word = makeWord(token, style);
      word.dataset.token = String(index);
      word.dataset.standing = standingOf(token);
      if (token.kind === 'name') word.dataset.name = '';
      if (token.help) word.dataset.help = token.help;
      if (english.length > 0) word.dataset.clause = String(clauseAt(clauses, token.start));
      sentence.append(word);
    }
    afterWord = token.pinyin !== '';
  }
  appendEnglish(sentences, english);
  element.replaceChildren(...sentences);
}

/** Adds the English of each sentence; a part whose lines count as several sentences has one for all. */
function appendEnglish(sentences: readonly HTMLElement[], english: readonly string[]): void {
  if (english.length === sentences.length)
    for (const [at, sentence] of sentences.entries()) sentence.append(makeEnglish(english[at] ?? ''));
  else if (english.length > 0) sentences.at(-1)?.append(makeEnglish(english.join(' ')));
}

function makeSentence(index: number): HTMLElement {
  const sentence = document.createElement('span');
  sentence.className = 'sentence';
  sentence.dataset.sentence = String(index);
  return sentence;
}

function makeWord(token: Token, style: WordStyle): HTMLElement {
  const { script, glosses } = style;
  const { parts = [], text } = token;
  if (parts.length > 1 && text.length > MAX_RUBY) return makeLongName(parts, style);
  const word = makeRuby(token, script);
  if (script !== 'none' && isDoubtful(token)) word.lastElementChild?.classList.add('doubt');
  const gloss = glosses && token.kind === 'word' ? shortGloss(drawnGloss(token)) : '';
  if (!gloss) return word;
  const outer = document.createElement('ruby');
  outer.className = 'glossed';
  // A ruby directly in another's base loses its reading in Chromium, where the gloss is wider than the word.
  const base = document.createElement('span');
  base.className = 'base';
  base.append(word);
  const under = makeReading(token.glossLanguage ?? 'en', gloss);
  under.className = 'gloss';
  outer.append(base, under);
  return outer;
}

/** Longer names than this, in UTF-16 code units, break between their parts: they may be wider than a phone. */
const MAX_RUBY = 8;

/** A name of several words, each under its own reading; lines break between them. */
function makeLongName(parts: readonly Token[], { script }: WordStyle): HTMLElement {
  const name = document.createElement('span');
  name.className = 'long-name';
  for (const [at, part] of parts.entries()) {
    if (at > 0) name.append(document.createElement('wbr'));
    if (part.pinyin === '') appendText(name, part.text);
    else name.append(makeRuby(part, script));
  }
  return name;
}

function makeRuby({ text, pinyin, reading }: Token, script: WordStyle['script']): HTMLElement {
  const ruby = document.createElement('ruby');
  ruby.append(text);
  if (script === 'pinyin') ruby.append(makeReading('zh-Latn', pinyin));
  if (script === 'zhuyin')
    ruby.append(makeReading('zh-Bopo', reading.map(formatZhuyin).join('\u2009') || pinyin));
  return ruby;
}

function makeReading(lang: string, text: string): HTMLElement {
  const reading = document.createElement('rt');
  reading.lang = lang;
  reading.textContent = text;
  return reading;
}

/** The first phrase of a gloss, where it is short: `to convene, convoke` -> `convene`. */
export function shortGloss(gloss: string): string {
  const [phrase = ''] = gloss.replace(/\s*\([^()]*\)/g, '').split(/[;,:]\s*/);
  const bare = phrase.replace(/^(?:to be|to|an?|the) (?=\S)/, '').trim();
  return bare.length <= MAX_GLOSS && !bare.endsWith('…') ? bare : '';
}

function appendText(to: HTMLElement, text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) to.append(document.createElement('br'));
    if (line) to.append(line);
  }
}
