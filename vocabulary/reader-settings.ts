/** The look of articles: one shape, one version; read and changed like `settings.ts`. */
import * as v from 'valibot';
import { issueText } from './issue-text.ts';
import { SettingsError } from './settings.ts';

const READER_SETTINGS_VERSION = 1;

/** Steps of speed; 1 is the speed of news readers. */
export const LISTENING_SPEEDS = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2] as const;
/** How often each sentence is said; 0 until the reader continues. */
export const LISTENING_REPEATS = [1, 2, 3, 0] as const;

/** A part with a version of its own: an older Hangjian leaves alone what it does not know. */
const listeningSchema = v.object({
  version: v.literal(1),
  speed: v.picklist(LISTENING_SPEEDS),
  repeats: v.picklist(LISTENING_REPEATS),
  /** The text is covered while it is read aloud. */
  hidden: v.boolean(),
});

/** What is printed. */
const printSchema = v.object({
  version: v.literal(1),
  /** English: not at all, under each paragraph, or in a column beside it. */
  english: v.picklist(['none', 'under', 'beside']),
  /** A list of saved and new words at the end. */
  words: v.boolean(),
});

const DEFAULT_LISTENING: v.InferOutput<typeof listeningSchema> = {
  version: 1,
  speed: 0.9,
  repeats: 1,
  hidden: false,
};
const DEFAULT_PRINT: v.InferOutput<typeof printSchema> = { version: 1, english: 'none', words: false };

const readerSettingsSchema = v.object({
  version: v.literal(READER_SETTINGS_VERSION),
  /** What is above the words. */
  script: v.picklist(['pinyin', 'zhuyin', 'none']),
  /** Which words have it. */
  readings: v.picklist(['always', 'unknown', 'hover']),
  /** A short meaning under words that are neither known nor being learnt. */
  glosses: v.boolean(),
  /** English under sentences: where it is asked for, or under all. Absent in what older versions stored. */
  english: v.optional(v.picklist(['asked', 'always']), 'asked'),
  /** Steps of type size, 0 the middle one. */
  size: v.picklist([-2, -1, 0, 1, 2, 3, 4]),
  /** Characters in a line: about 28, 34 or 42. */
  measure: v.picklist(['narrow', 'middle', 'wide']),
  spacing: v.picklist(['tight', 'middle', 'loose']),
  face: v.picklist(['song', 'hei']),
  theme: v.picklist(['system', 'paper', 'light', 'dark']),
  /** Only the sentence that the reader is in stands out. */
  focus: v.boolean(),
  /** The patterns of grammar in the sentence that one is in are marked. Absent in what older versions stored. */
  patterns: v.optional(v.boolean(), true),
  /** Absent in what older versions stored. */
  listening: v.optional(listeningSchema, DEFAULT_LISTENING),
  /** Absent as above. */
  print: v.optional(printSchema, DEFAULT_PRINT),
});

/** The settings of the reader page. */
export type ReaderSettings = Readonly<v.InferOutput<typeof readerSettingsSchema>>;
/** The fields to change. */
export type ReaderSettingsChange = Partial<Omit<ReaderSettings, 'version'>>;

/** The settings of a reader who has changed none. */
export const DEFAULT_READER_SETTINGS: ReaderSettings = {
  version: READER_SETTINGS_VERSION,
  script: 'pinyin',
  readings: 'unknown',
  glosses: false,
  english: 'asked',
  size: 0,
  measure: 'middle',
  spacing: 'middle',
  face: 'hei',
  theme: 'system',
  focus: false,
  patterns: true,
  listening: DEFAULT_LISTENING,
  print: DEFAULT_PRINT,
};

/** Reads stored settings field by field: what can't be read is the default. `intact`: all of it could be read. */
export function readReaderSettings(stored: unknown): { settings: ReaderSettings; intact: boolean } {
  if (stored === undefined) return { settings: DEFAULT_READER_SETTINGS, intact: true };
  const whole = v.safeParse(readerSettingsSchema, stored);
  if (whole.success) return { settings: whole.output, intact: true };
  const fields = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const kept = fields.filter(([name, value]) => {
    const field = Object.hasOwn(readerSettingsSchema.entries, name)
      ? readerSettingsSchema.entries[name as keyof ReaderSettings] // a key of the schema, as just seen
      : undefined;
    return field !== undefined && v.is(field, value);
  });
  return { settings: { ...DEFAULT_READER_SETTINGS, ...Object.fromEntries(kept) }, intact: false };
}

/**
 * Settings after a change.
 * @throws {SettingsError} naming the field that is wrong
 */
export function changeReaderSettings(settings: ReaderSettings, change: unknown): ReaderSettings {
  const shape = v.partial(v.omit(v.strictObject(readerSettingsSchema.entries), ['version']));
  const result = v.safeParse(shape, change);
  if (!result.success) {
    const [issue] = result.issues;
    throw new SettingsError(issueText(issue, 'settings'));
  }
  const given = Object.entries(result.output).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(given) };
}
