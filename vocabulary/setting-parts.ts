/** Which part of the extension each setting concerns: a change affects nothing else. */
import type { Settings } from './settings.ts';

/** What a setting concerns. */
export type SettingPart = 'labels' | 'card' | 'help' | 'reviews';

const PARTS = {
  language: 'card',
  script: 'labels',
  place: 'labels',
  size: 'labels',
  density: 'labels',
  tones: 'labels',
  gloss: 'labels',
  known: 'labels',
  readingFor: 'help',
  meaningFor: 'help',
  meetings: 'labels',
  bars: 'labels',
  print: 'labels',
  hover: 'card',
  hoverOff: 'card',
  brackets: 'card',
  cardMore: 'card',
  voice: 'card',
  level: 'help',
  names: 'help',
  numbers: 'help',
  rareOnly: 'help',
  fading: 'help',
  review: 'reviews',
  dayStart: 'reviews',
  newWords: 'reviews',
  round: 'reviews',
} as const satisfies Readonly<Record<Exclude<keyof Settings, 'version'>, SettingPart>>;

type NamesIn<P extends SettingPart> = {
  [K in keyof typeof PARTS]: (typeof PARTS)[K] extends P ? K : never;
}[keyof typeof PARTS];

/** How labels are drawn. */
export type LabelSettings = Pick<Settings, NamesIn<'labels'>>;
/** All settings that a content script gets. Which words have help is decided in the background. */
export type PageSettings = Pick<Settings, NamesIn<'labels' | 'card'>>;
/** How much is reviewed, and when a day begins. */
export type ReviewSettings = Pick<Settings, NamesIn<'reviews'>>;
/** The fields to change. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

/** The settings that a content script gets. */
export function pageSettings(settings: Settings): PageSettings {
  const told = namesOf('labels', 'card').map((name) => [name, settings[name]] as const);
  return Object.fromEntries(told) as unknown as PageSettings; // all names of both parts, as just listed
}

/** The parts in which two settings differ; a setting that one of them lacks is not compared. */
export function changedParts(before: SettingsChange, after: SettingsChange): ReadonlySet<SettingPart> {
  const differing = namesOf('labels', 'card', 'help', 'reviews').filter(
    (name) => name in before && name in after && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return new Set(differing.map((name) => PARTS[name]));
}

function namesOf(...parts: readonly SettingPart[]): (keyof typeof PARTS)[] {
  return (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((name) => parts.includes(PARTS[name]));
}
