/** The English of a compound that no table has, put together from that of its words: 洗碗|机 as “dishwashing machine”. */
import type { WordLists } from '../lexicon/index.ts';
import type { Token } from '../types.ts';
import { isGuess } from './drawn-gloss.ts';

/** How often the English of a doubled word says what it means. */
const DOUBLED_CONFIDENCE = 0.95;
/** The same of a verb and its result, and of a noun: too seldom to be drawn (集中式 “concentrating style”); the card shows it as a guess. */
const VERB_CONFIDENCE = 0.85;
const NOUN_CONFIDENCE = 0.75;

/** What verbs bring about: `pry open`; `~` is the verb. */
const RESULTS: Readonly<Record<string, string>> = {
  开: '~ open',
  住: '~ firmly',
  掉: '~ off',
  断: '~ apart',
  碎: '~ to pieces',
  破: '~ and break',
  倒: '~ down',
  翻: '~ over',
  走: '~ away',
  死: '~ to death',
  伤: '~ and injure',
  穿: '~ through',
  透: '~ through',
  烂: '~ to pieces',
  坏: '~ and ruin',
  散: '~ apart',
  满: '~ full',
  飞: '~ away',
};

/** Composes English from the list of heads. */
export class CompoundGlosses {
  private readonly heads: ReadonlyMap<string, string>;

  constructor(lists: WordLists) {
    this.heads = lists.pairs('compound-heads');
  }

  /** The meaning of a compound of two words; without English where it can't be told from theirs. */
  of([first, second]: readonly Token[]): Pick<
    Token,
    'gloss' | 'glossSource' | 'glossConfidence' | 'partOfSpeech'
  > {
    if (first !== undefined && first.text === second?.text) return doubledMeaning(first);
    const result = first?.text.length === 1 ? RESULTS[second?.text ?? ''] : undefined;
    const partOfSpeech = first?.text.length === 1 ? 'v' : 'n';
    // A character by itself says too little: 选|树.
    const pattern =
      result ??
      (first?.text.length === 1 ? '' : (this.heads.get(second?.text ?? '')?.replace(/^v /, '') ?? ''));
    const [stem = ''] = first?.gloss.split(/[;,|(（]/) ?? [];
    if (first === undefined || pattern === '' || stem === '' || isGuess(first))
      return { gloss: '', partOfSpeech };
    const isVerb = result === undefined && /^v/.test(first.partOfSpeech ?? '');
    const gloss = pattern.replace(
      '~',
      isVerb || stem.startsWith('to ') ? toGerund(stem.trim()) : stem.trim(),
    );
    const glossConfidence = result === undefined ? NOUN_CONFIDENCE : VERB_CONFIDENCE;
    return { gloss, glossSource: 'Hangjian', glossConfidence, partOfSpeech };
  }
}

/** 试试 is 试. */
function doubledMeaning({ gloss, partOfSpeech }: Token): ReturnType<CompoundGlosses['of']> {
  const [stem = ''] = gloss.split(/[;,|(（]/);
  const meaning = { gloss: stem.trim(), ...(partOfSpeech === undefined ? {} : { partOfSpeech }) };
  return stem === '' ? meaning : { ...meaning, glossSource: 'Hangjian', glossConfidence: DOUBLED_CONFIDENCE };
}

/** `process` -> `processing`, `give a discount` -> `giving a discount`. */
function toGerund(english: string): string {
  const [, verb = '', rest = ''] = /^(?:to )?(\w+)(.*)$/.exec(english) ?? [];
  if (verb === '' || /ing$/.test(verb)) return english;
  const stem =
    /[^aeiou](?:[ai]t|[aeiou][bdgmnpr]|ut)$/.test(verb) && verb.length < 5 ? verb + verb.slice(-1) : verb;
  const ending = verb === 'be' ? 'being' : stem.replace(/ie$/, 'y').replace(/(?<=[^eoy])e$/, '') + 'ing';
  return ending + rest;
}
