/** How much help, in three steps: each is a few settings together. */
import * as v from 'valibot';
import type { Settings } from './settings.ts';

type HelpSettings = Pick<Settings, 'readingFor' | 'meaningFor' | 'gloss' | 'names' | 'rareOnly'>;

/** The settings of each preset. */
export const HELP_PRESETS = {
  /** Pinyin with every word, meanings where they are needed. */
  starter: { readingFor: 'all', meaningFor: 'unknown', gloss: 'under', names: true, rareOnly: false },
  /** Pinyin where it is needed, meanings in the card. */
  reader: { readingFor: 'unknown', meaningFor: 'unknown', gloss: 'none', names: true, rareOnly: false },
  /** Rare words and names. */
  nearly: { readingFor: 'unknown', meaningFor: 'unknown', gloss: 'none', names: true, rareOnly: true },
} as const satisfies Record<string, HelpSettings>;

/** The name of a preset. */
export type HelpPreset = keyof typeof HELP_PRESETS;

/** The presets from most help to least. */
export const HELP_PRESET_NAMES = ['starter', 'reader', 'nearly'] as const satisfies readonly HelpPreset[];

/** The shape of the presets chosen for single sites, by their names. */
export const siteHelpSchema = v.record(
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
  v.picklist(HELP_PRESET_NAMES),
);

/** Reads them; what can't be read counts as nothing chosen. */
export function parseSiteHelp(stored: unknown): Readonly<Record<string, HelpPreset>> {
  const result = v.safeParse(siteHelpSchema, stored);
  return result.success ? result.output : {};
}

/** The preset that the settings match; `undefined` where they are the reader's own. */
export function presetOf(settings: HelpSettings): HelpPreset | undefined {
  return HELP_PRESET_NAMES.find((name) =>
    Object.entries(HELP_PRESETS[name]).every(
      ([field, value]) => settings[field as keyof HelpSettings] === value,
    ),
  );
}
