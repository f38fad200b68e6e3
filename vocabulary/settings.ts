/**
 * How the reader wants pages annotated: one shape, one version. Stored settings may be broken or newer; then the
 * defaults are used, and the stored ones are set aside before they would be overwritten (`entrypoints/background`).
 */
import * as v from 'valibot';
import { DAY_START_HOUR } from './days.ts';
import { DEFAULT_LIMITS } from './due-words.ts';
import { issueText } from './issue-text.ts';
import { t } from './language/index.ts';
import { levelSchema, NEW_TO_CHINESE } from './reader-level.ts';

/** Version of the stored shape below; a change of meaning raises it and brings a migration. */
const SETTINGS_VERSION = 1;

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Which words have a part of help: all, those above the level, those that need it, those being learnt; or on hover, or none. */
const WORDS_WITH_HELP = ['all', 'level', 'unknown', 'learning', 'hover', 'none'] as const;

const settingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** The language of the interface. Absent in what older versions stored. */
  language: v.optional(v.picklist(['browser', 'en', 'zh-CN']), 'browser'),
  /** The script of readings. */
  script: v.picklist(['pinyin', 'zhuyin']),
  /** On which side of the text; in vertical text above is to the right. */
  place: v.picklist(['above', 'below']),
  /** Size of the labels relative to the text. */
  size: v.picklist(['small', 'medium', 'large']),
  /** How much room between lines and characters the labels get. Absent in what older versions stored. */
  density: v.optional(v.picklist(['compact', 'comfortable', 'roomy']), 'comfortable'),
  /** Each tone has its colour. */
  tones: v.boolean(),
  /** A short meaning: none, on the other side of the word, or behind its pinyin. */
  gloss: v.picklist(['none', 'under', 'after']),
  /** Which words have their reading. Absent in what older versions stored. */
  readingFor: v.optional(v.picklist(WORDS_WITH_HELP), 'unknown'),
  /** Which words have their meaning, where meanings are drawn. Absent as above. */
  meaningFor: v.optional(v.picklist(WORDS_WITH_HELP), 'unknown'),
  /** Words without help: their reading is drawn faintly, or not at all. Absent as above. */
  known: v.optional(v.picklist(['faint', 'hidden']), 'hidden'),
  /** The reader's level: words below it are drawn like known ones. Absent in what older versions stored. */
  level: v.optional(levelSchema, NEW_TO_CHINESE),
  /** Whether names of people, places and organizations have help. Absent as above. */
  names: v.optional(v.boolean(), true),
  /** Whether numbers and dates have help whatever the level. Absent as above. */
  numbers: v.optional(v.boolean(), false),
  /** Help for rare words and names only, whatever the level. Absent as above. */
  rareOnly: v.optional(v.boolean(), false),
  /** Help fades with what the reader shows of a word (`fading.ts`). Absent as above. */
  fading: v.optional(v.boolean(), true),
  /** At which meetings of a word on a page there is help. Absent as above. */
  meetings: v.optional(v.picklist(['first', 'two', 'all']), 'all'),
  /** Labels in menus, buttons and short links too, which are otherwise helped on hover only. */
  bars: v.boolean(),
  /** Labels on paper too. */
  print: v.boolean(),
  /** When a card opens over a word on which the pointer rests. Absent in what older versions stored. */
  hover: v.optional(v.picklist(['at-once', 'soon', 'late', 'never']), 'soon'),
  /** On pages that are off too, a card opens over a word on which the pointer rests. Absent as above. */
  hoverOff: v.optional(v.boolean(), false),
  /** On web pages too, brackets join the parts of a pattern of grammar, under the words of a sentence. Absent as above. */
  brackets: v.optional(v.boolean(), false),
  /** The card opens with the whole entry, as the reader left it. Absent as above. */
  cardMore: v.optional(v.boolean(), false),
  /** Name of the voice that says words; empty for the best one. Absent as above. */
  voice: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Reviews show the word in its sentence, or a blank in its place. Absent in what older versions stored. */
  review: v.optional(v.picklist(['shown', 'blanked']), 'shown'),
  /** The hour of local time at which the reader's day begins, as in `days.ts`. Absent as above. */
  dayStart: v.optional(wholeNumber(0, 23), DAY_START_HOUR),
  /** Words asked for the first time in a day. Absent as above. */
  newWords: v.optional(wholeNumber(0, 1000), DEFAULT_LIMITS.newWords),
  /** Words in a round of reviews; 20 are two minutes. Absent as above. */
  round: v.optional(wholeNumber(1, 1000), 20),
});

/** The settings, without those of the reader page. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** The settings of a reader who has changed none. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'browser',
  script: 'pinyin',
  place: 'above',
  size: 'medium',
  density: 'comfortable',
  tones: false,
  gloss: 'none',
  readingFor: 'unknown',
  meaningFor: 'unknown',
  known: 'hidden',
  level: NEW_TO_CHINESE,
  names: true,
  numbers: false,
  rareOnly: false,
  fading: true,
  meetings: 'all',
  bars: false,
  print: false,
  hover: 'soon',
  hoverOff: false,
  brackets: false,
  cardMore: false,
  voice: '',
  review: 'shown',
  dayStart: DAY_START_HOUR,
  newWords: DEFAULT_LIMITS.newWords,
  round: 20,
};

/** The result of reading stored settings. */
export interface ReadSettings {
  readonly settings: Settings;
  /** Why the stored settings could not be used as they are, in plain words; absent where they could. */
  readonly problem?: string;
}

/**
 * Reads stored settings; never fails. Without stored settings they are the defaults. A newer version's are the defaults, with a
 * problem; of all others each field that can be read is kept.
 */
export function readSettings(raw: unknown): ReadSettings {
  if (raw === undefined) return { settings: DEFAULT_SETTINGS };
  const stored = renameOld(raw);
  const whole = v.safeParse(settingsSchema, stored);
  if (whole.success) return { settings: whole.output };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return {
      settings: DEFAULT_SETTINGS,
      problem: t('settings.unreadable'),
    };
  }
  const version: unknown = Object.hasOwn(stored, 'version') ? (stored as { version: unknown }).version : 0;
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    return { settings: DEFAULT_SETTINGS, problem: t('settings.newer') };
  }
  const kept = Object.fromEntries(
    Object.entries(stored).filter(([name, value]) => isValidField(name, value)),
  );
  return {
    settings: { ...DEFAULT_SETTINGS, ...kept },
    problem: t('settings.partlyUnreadable'),
  };
}

/** Before readings could be limited to some words, there was a choice to show known words like all others. */
function renameOld(stored: unknown): unknown {
  const isOld =
    typeof stored === 'object' && stored !== null && 'known' in stored && stored.known === 'shown';
  return isOld ? { readingFor: 'all', ...stored, known: 'hidden' } : stored;
}

function isValidField(name: string, value: unknown): boolean {
  return Object.hasOwn(settingsSchema.entries, name)
    ? v.is(settingsSchema.entries[name as keyof Settings], value) // a key of the schema, as just seen
    : false;
}

/**
 * Settings after a change.
 * @throws {SettingsError} naming the field that is wrong
 */
export function changeSettings(settings: Settings, change: unknown): Settings {
  const result = v.safeParse(v.partial(v.omit(v.strictObject(settingsSchema.entries), ['version'])), change);
  if (!result.success) {
    const [issue] = result.issues;
    throw new SettingsError(issueText(issue, 'settings'));
  }
  const given = Object.entries(result.output).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(given) };
}

/** An invalid change of settings. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
