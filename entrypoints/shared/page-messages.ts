/**
 * What a content script may send to the background. Nothing here lists the vocabulary: whoever breaks into a page can
 * ask for no more than this. A row has its response, its policy, its check.
 */
import * as v from 'valibot';
import type { Translation } from '../../components/translator/index.ts';
import type { PageState } from '../../components/vocabulary/index.ts';
import type { WordLookup } from '../../components/word-card/index.ts';
import type { WordLink } from '../../dictionary/index.ts';
import {
  type Correction,
  type CorrectionScope,
  type Knowledge,
  type PageSettings,
  wholeNumber,
} from '../../vocabulary/index.ts';
import { patternIdSchema, patternPartsSchema } from '../../vocabulary/patterns/index.ts';
import { message } from './message.ts';
import {
  form,
  knowledge,
  listOf,
  nothing,
  operation,
  parsedLater,
  sentence,
  strings,
  syllables,
} from './message-checks.ts';
import type { CorrectAnswer, Label } from './message-shapes.ts';
import { PAGE_POLICIES } from './page-policies.ts';
import type { Texts } from './page-texts.ts';

/** At most what a reader reads on a page in some seconds. */
const readTexts = v.pipe(listOf(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(200));
const flag = v.exactOptional(v.boolean());
const scope = v.optional(parsedLater<CorrectionScope>());
const headword = { headword: form, reading: syllables };

/** Messages that content scripts may send too, by name. */
export const PAGE_MESSAGES = {
  /** Labels for each text; `zhuyin`, `glosses` and `known` ask for more than pinyin (`LabelOptions`). */
  annotate: message<Label[][]>()(
    PAGE_POLICIES.annotate,
    v.object({ texts: strings, zhuyin: flag, glosses: flag, known: flag }),
  ),
  /** What the card shows of a word: sent with its form and, where known, its pinyin and place in a text. */
  lookUp: message<WordLookup>()(
    PAGE_POLICIES.lookUp,
    v.object({
      form: v.string(),
      pinyin: v.exactOptional(v.string()),
      text: v.exactOptional(v.string()),
      start: v.exactOptional(wholeNumber),
    }),
  ),
  /** Texts were read past: their words were met once more, without being looked up. */
  noteRead: message<null>()(PAGE_POLICIES.noteRead, v.object({ texts: readTexts })),
  /** A form was looked up, with this reading. */
  noteLookUp: message<null>()(PAGE_POLICIES.noteLookUp, v.object({ form, reading: syllables })),
  /** Sets whether the help of a form stays, however well it seems to be known. */
  keepHelp: message<null>()(
    PAGE_POLICIES.keepHelp,
    v.object({ form, reading: syllables, kept: v.boolean() }),
  ),
  /** Sets whether cards open with the whole entry. Returns nothing. */
  keepCardMore: message<null>()(PAGE_POLICIES.keepCardMore, v.object({ more: v.boolean() })),
  /**
   * Saves a word as it was met: the entry's simplified form and reading, or the word's own where no dictionary lists it. The
   * background adds the time and, on web pages, the address. Returns nothing: the word holds sentences of other sites.
   */
  saveWord: message<null>()(
    PAGE_POLICIES.saveWord,
    v.object({
      operation,
      ...headword,
      form,
      sentence: v.string(),
      offset: wholeNumber,
      title: v.string(),
      /** From our own pages only; for a web page the browser tells the address, not the page. */
      address: v.exactOptional(v.string()),
    }),
  ),
  /** Removes one word. */
  removeWord: message<null>()(PAGE_POLICIES.removeWord, v.object({ operation, ...headword })),
  /**
   * Saves a pattern of grammar by its id in the inventory, as it was met: its elements in the sentence. Returns nothing, as
   * `saveWord`.
   */
  savePattern: message<null>()(
    PAGE_POLICIES.savePattern,
    v.object({
      operation,
      id: patternIdSchema,
      sentence,
      parts: patternPartsSchema,
      title: v.string(),
      address: v.exactOptional(v.string()),
    }),
  ),
  /** Removes one saved pattern. */
  removePattern: message<null>()(PAGE_POLICIES.removePattern, v.object({ operation, id: patternIdSchema })),
  /** Undoes that a word or a pattern was saved or removed: `of` is that operation, known only to its sender. */
  undoChange: message<null>()(PAGE_POLICIES.undoChange, v.object({ operation, of: operation })),
  /** Marks how well a word is known; returns the earlier mark. `sentence` is for a word that no dictionary lists. */
  markWord: message<{ before: Knowledge }>()(
    PAGE_POLICIES.markWord,
    v.object({ operation, ...headword, knowledge, sentence: v.string(), offset: wholeNumber }),
  ),
  /** Common words that contain a character with this reading, except the word in which it was met. */
  wordsWith: message<WordLink[]>()(
    PAGE_POLICIES.wordsWith,
    v.object({ character: form, reading: v.optional(v.string()), except: form }),
  ),
  /** Corrects a form in a scope from now on; `text` and `start` are where the reader met it. */
  correct: message<CorrectAnswer>()(
    PAGE_POLICIES.correct,
    v.object({
      words: listOf(parsedLater<Correction['words'][number]>()),
      scope,
      text: v.optional(v.string()),
      start: v.optional(wholeNumber),
    }),
  ),
  /** Restores the state of a correction: another one of its form and scope, or none. */
  restoreCorrection: message<null>()(
    PAGE_POLICIES.restoreCorrection,
    v.object({ of: v.object({ form, scope }), correction: v.nullable(parsedLater<Correction>()) }),
  ),
  /** Adds or removes room between lines for the labels of the sender's frame, by a style sheet the page can't see. */
  setRoom: message<null>()(PAGE_POLICIES.setRoom, v.object({ css: v.string(), on: v.boolean() })),
  /** Whether the script begins without being asked, because the reader has granted this site. */
  isWanted: message<{ wanted: boolean; drawing: PageSettings }>()(PAGE_POLICIES.isWanted, nothing),
  /** Reports the state of the sender's page, for the badge. */
  tellState: message<null>()(PAGE_POLICIES.tellState, v.object({ state: parsedLater<PageState>() })),
  /** New frames have loaded in the sender's page: the script is injected into them too. */
  enterFrames: message<null>()(PAGE_POLICIES.enterFrames, nothing),
  /** The texts of the language that the reader chose; `null` where it is the browser's. */
  texts: message<Texts | null>()(PAGE_POLICIES.texts, nothing),
  /** Injects the script that draws labels into the sender's frame. */
  loadLabels: message<null>()(PAGE_POLICIES.loadLabels, nothing),
  /** Injects the card's script into the sender's frame. */
  loadCard: message<null>()(PAGE_POLICIES.loadCard, nothing),
  /** The English of a sentence by the browser's own translator, on this machine; `names` as we write them. */
  translate: message<Translation>()(
    PAGE_POLICIES.translate,
    v.object({
      text: sentence,
      names: listOf(v.object({ start: wholeNumber, end: wholeNumber, english: form })),
    }),
  ),
  /** Says a text by the voice pack, in a way that the page can't notice; with the given reading where it is known. */
  say: message<null>()(PAGE_POLICIES.say, v.object({ text: sentence, reading: v.optional(syllables) })),
  /** Opens our settings where the translator can be downloaded. */
  openTranslatorPage: message<null>()(PAGE_POLICIES.openTranslatorPage, nothing),
};
