/** The lists of the finders of names, from `dictionary/data/lists`. */
import type { WordLists } from '../lexicon/index.ts';
import type { Syllable } from '../types.ts';

/** Endings of the country's divisions: another place may follow only after one of them. */
export const ADMINISTRATIVE = /(?:[省市县縣区區旗盟州镇鎮乡鄉]|地区|地區|街道|苏木|蘇木)$/;
/** Endings of places that may follow another within an address. */
export const WITHIN_ADDRESS = /(?:[市县縣区區旗盟州镇鎮乡鄉村屯]|地区|地區|街道|社区|社區|苏木|蘇木|嘎查)$/;

/** How unlikely a character is in a name: possible at a cost, not in a given name, in none. */
export const STOP = { costly: 1, unfit: 2, never: 3 } as const;

type Words = ReadonlySet<string>;

/** The lists of one lexicon. */
export class NameLists {
  /** Chinese surnames of two characters; without CC-CEDICT's rarer ones, which are more often words. */
  readonly compoundSurnames: Words;
  /** Japanese surnames, in the Chinese spelling too. */
  readonly japaneseSurnames: Words;
  /** Surnames that are words first: without a cue they are seldom a name. */
  readonly doubtfulSurnames: Words;
  /** Readings of surnames that differ from those of the same characters as words; syllables separated by spaces. */
  readonly surnameReadings: ReadonlyMap<string, string>;
  /** Readings of characters within names, after the surname, that differ from those as words: 曲长林, 查干. */
  readonly nameReadings: ReadonlyMap<string, Syllable>;
  /** Characters that occur in no given name, nor in the stem of a place. */
  readonly stopCharacters: Words;
  /** Of those, characters that may occur in a given name all the same. */
  readonly stopExceptions: Words;
  /** Of those, characters that occur in no name of any kind. */
  readonly never: Words;
  /** Last characters of titles that are not listed. */
  readonly titleTails: Words;
  /** Endings of titles before a name. */
  readonly titles: Words;
  /** What follows a name: verbs of speaking and acting, and titles. */
  readonly speechWords: Words;
  /** Forms of address, after a name or a surname: 先生, 阿姨, 教授. */
  readonly addressWords: Words;
  readonly speechCharacters: Words;
  /** What follows something that is not a person: a brand, a firm, a place, a fair. */
  readonly notAPerson: Words;
  readonly placeTails: Words;
  /** Parts of Mongolian, Tibetan and Uyghur names as newspapers write them. */
  readonly nameParts: Words;
  /** Endings of places, after a stem of their own. */
  readonly placeEndings: Words;
  /** Words that a place may follow. */
  readonly placeCues: Words;
  /** What follows the name of a river, lake or mountain. */
  readonly behindPlace: Words;
  /** The English of the parts of organisations: 气象台 Meteorological Observatory. */
  readonly organizationEnglish: ReadonlyMap<string, string>;
  /** Countries and their adjectives: 日本 Japanese. */
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
