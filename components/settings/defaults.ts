import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../vocabulary/index.ts';

/** Each setting's section. Language and level are the reader's own, and are never reset. */
const SECTION_OF = {
  script: 'pages',
  place: 'pages',
  size: 'pages',
  density: 'pages',
  tones: 'pages',
  gloss: 'pages',
  readingFor: 'pages',
  meaningFor: 'pages',
  known: 'pages',
  names: 'pages',
  numbers: 'pages',
  rareOnly: 'pages',
  fading: 'pages',
  meetings: 'pages',
  bars: 'pages',
  print: 'pages',
  hover: 'card',
  hoverOff: 'card',
  brackets: 'card',
  cardMore: 'card',
  review: 'review',
  newWords: 'review',
  round: 'review',
  dayStart: 'review',
  voice: 'practice',
} as const satisfies Readonly<Record<Exclude<keyof Settings, 'version' | 'language' | 'level'>, string>>;

const NAMES = Object.keys(SECTION_OF) as (keyof typeof SECTION_OF)[]; // the keys of a record of settings

/** A section that can be reset. */
export type ResettablePart = (typeof SECTION_OF)[keyof typeof SECTION_OF];

/** The sections that can be reset, in the order of the page. */
export const RESETTABLE_PARTS = [
  'pages',
  'card',
  'review',
  'practice',
] as const satisfies readonly ResettablePart[];

/** Settings of some sections, and what brings back what there was. */
interface Reset {
  readonly change: SettingsChange;
  readonly undo: SettingsChange;
}

/** What resets sections to the defaults; `undefined` where they are at them. */
export function resetOf(settings: Settings, parts: readonly ResettablePart[]): Reset | undefined {
  const names = NAMES.filter(
    (name) => parts.includes(SECTION_OF[name]) && settings[name] !== DEFAULT_SETTINGS[name],
  );
  if (names.length === 0) return undefined;
  const pick = (from: Settings): SettingsChange =>
    Object.fromEntries(names.map((name) => [name, from[name]]));
  return { change: pick(DEFAULT_SETTINGS), undo: pick(settings) };
}
