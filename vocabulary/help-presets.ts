/** How much help, in three steps: each is a few settings together. */
import type { Settings } from './settings.ts';

type HelpSettings = Pick<Settings, 'known' | 'gloss' | 'names' | 'rareOnly'>;

export const HELP_PRESETS = {
  /** Everything with every word. */
  starter: { known: 'shown', gloss: 'under', names: true, rareOnly: false },
  /** Pinyin where it is needed, meanings in the card. */
  reader: { known: 'hidden', gloss: 'none', names: true, rareOnly: false },
  /** Rare words and names. */
  nearly: { known: 'hidden', gloss: 'none', names: true, rareOnly: true },
} as const satisfies Record<string, HelpSettings>;

export type HelpPreset = keyof typeof HELP_PRESETS;

/** The preset that the settings come to; `undefined` where they are the reader's own. */
export function presetOf(settings: HelpSettings): HelpPreset | undefined {
  const names = Object.keys(HELP_PRESETS) as HelpPreset[]; // the keys of a record of presets
  return names.find((name) =>
    Object.entries(HELP_PRESETS[name]).every(
      ([field, value]) => settings[field as keyof HelpSettings] === value,
    ),
  );
}
