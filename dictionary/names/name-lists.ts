/** The lists that the finders of names read, from `dictionary/data/lists`. */
import type { WordLists } from '../lexicon/index.ts';
import type { Syllable } from '../types.ts';

/** Ends a place that divides the country: a place may follow another only behind one of them. */
export const ADMINISTRATIVE = /(?:[省市县縣区區旗盟州镇鎮乡鄉]|地区|地區|街道|苏木|蘇木)$/;
/** Ends a place that may follow another within an address. */
export const WITHIN_ADDRESS = /(?:[市县縣区區旗盟州镇鎮乡鄉村屯]|地区|地區|街道|社区|社區|苏木|蘇木|嘎查)$/;

/** How unlikely a character is in a name: possible at a cost, not in a given name, in none. */
export const STOP = { costly: 1, unfit: 2, never: 3 } as const;

type Words = ReadonlySet<string>;

/** The lists of one lexicon. */
export class NameLists {
  /** Chinese surnames of two characters; CC-CEDICT's rarer ones are left out, for they are words more often. */
  readonly compoundSurnames: Words;
  /** Japanese surnames, in the Chinese spelling too. */
  readonly japaneseSurnames: Words;
  /** Surnames that are words first: without a cue they are seldom a name. */
  readonly doubtfulSurnames: Words;
  /** Readings of surnames that differ from those of the same characters as words; syllables separated by spaces. */
  readonly surnameReadings: ReadonlyMap<string, string>;
  /** Readings of characters within names, behind the surname, that differ from those as words: 曲长林, 查干. */
  readonly nameReadings: ReadonlyMap<string, Syllable>;
  /** Characters that no given name holds, nor the stem of a place. */
  readonly stopCharacters: Words;
  /** Of those, characters that a given name may hold all the same. */
  readonly stopExceptions: Words;
  /** Of those, characters that occur in no name of any kind. */
  readonly never: Words;
  /** Last characters of titles that are not listed. */
  readonly titleTails: Words;
  /** Endings of titles before a name. */
  readonly titles: Words;
  /** What follows a name: speaking and acting verbs, and titles behind it. */
  readonly speechWords: Words;
  /** What people are called by, behind their name or their surname: 先生, 阿姨, 教授. */
  readonly addressWords: Words;
  readonly speechCharacters: Words;
  /** What follows something that is no person: a brand, a firm, a place, a fair. */
  readonly notAPerson: Words;
  readonly placeTails: Words;
  /** Parts of Mongolian, Tibetan and Uyghur names as they are written in newspapers. */
  readonly nameParts: Words;
  /** What a place is called by its kind, after a stem of its own. */
  readonly placeEndings: Words;
  /** Words before which a place may stand. */
  readonly placeCues: Words;
  /** What follows the name of a river, lake or mountain. */
  readonly behindPlace: Words;
  /** What the parts of organisations are in English: 气象台 Meteorological Observatory. */
  readonly organizationEnglish: ReadonlyMap<string, string>;
  /** Countries, and what is theirs: 日本 Japanese. */
  readonly countryNames: ReadonlyMap<string, string>;
  /** Characters with which no stem of a place begins. */
  readonly notAStem: Words;

  constructor(lists: WordLists) {
    this.compoundSurnames = lists.words('compound-surnames');
    this.japaneseSurnames = lists.words('japanese-surnames');
    this.doubtfulSurnames = lists.words('doubtful-surnames');
    this.surnameReadings = lists.pairs('surname-readings');
    this.nameReadings = lists.pairs('name-readings');
    this.stopCharacters = lists.words('stop-characters');
    this.stopExceptions = lists.words('stop-exceptions');
    this.never = lists.words('never-in-names');
    this.titleTails = lists.words('title-tails');
    this.titles = lists.words('titles');
    this.speechWords = lists.words('speech-words');
    this.addressWords = lists.words('address-words');
    this.speechCharacters = lists.words('speech-characters');
    this.notAPerson = lists.words('not-a-person');
    this.placeTails = lists.words('place-tails');
    this.nameParts = lists.words('name-parts');
    this.placeEndings = lists.words('place-endings');
    this.placeCues = lists.words('place-cues');
    this.behindPlace = lists.words('behind-place');
    this.organizationEnglish = lists.pairs('organization-english');
    this.countryNames = lists.pairs('country-names');
    this.notAStem = lists.words('not-a-stem');
  }
}
