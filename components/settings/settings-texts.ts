/** All words of the settings, in one place: a second language is a second object of this shape. */
import type { HelpPreset, Settings } from '../../vocabulary/index.ts';

/** A setting with its choices, in words. */
interface ChoiceText<Value extends string> {
  readonly legend: string;
  readonly choices: Readonly<Record<Value, string>>;
  readonly hint?: string;
}

/** A number and its unit. */
interface NumberText {
  readonly legend: string;
  readonly hint: string;
  readonly format: (value: number) => string;
}

/** The words of the settings. */
export interface SettingsTexts {
  readonly title: string;
  readonly labels: string;
  readonly which: string;
  readonly firstRun: string;
  readonly places: string;
  readonly sampleTitle: string;
  readonly sampleFailed: (cause: string) => string;
  readonly script: ChoiceText<Settings['script']>;
  readonly place: ChoiceText<Settings['place']>;
  readonly size: ChoiceText<Settings['size']>;
  readonly density: ChoiceText<Settings['density']>;
  /** `over` replaces `under` where the reading is below the text. */
  readonly gloss: ChoiceText<Settings['gloss']> & { readonly over: string };
  /** Which words have a part of help, for readings and for meanings. */
  readonly words: Pick<ChoiceText<Settings['readingFor']>, 'choices'> & {
    readonly reading: string;
    readonly meaning: string;
  };
  readonly known: ChoiceText<Settings['known']>;
  /** `short` is for the popup. */
  readonly level: Readonly<Record<'title' | 'legend' | 'hint' | 'none' | 'tocfl' | 'size', string>> & {
    readonly words: (size: number) => string;
    readonly about: (size: number) => string;
  };
  readonly help: Omit<ChoiceText<HelpPreset | 'own'>, 'hint'> & {
    readonly hints: Readonly<Record<HelpPreset | 'own', string>>;
  };
  readonly rareOnly: { readonly label: string; readonly hint: string };
  readonly fading: { readonly label: string; readonly hint: string };
  readonly meetings: ChoiceText<Settings['meetings']>;
  /** Help on one site, for the popup. */
  readonly siteHelp: { readonly legend: string; readonly asElsewhere: string };
  readonly names: { readonly label: string; readonly hint: string };
  readonly numbers: { readonly label: string; readonly hint: string };
  readonly tones: { readonly label: string; readonly hint: string; readonly short: string };
  readonly bars: { readonly label: string; readonly hint: string };
  readonly print: { readonly label: string; readonly hint: string };
  readonly card: string;
  readonly hover: ChoiceText<Settings['hover']>;
  readonly hoverOff: { readonly label: string; readonly hint: string };
  readonly brackets: { readonly label: string; readonly hint: string };
  /** Where help on hover reaches. */
  readonly access: Readonly<Record<'some' | 'everywhere' | 'allow' | 'giveBack', string>>;
  readonly voice: Readonly<Record<'legend' | 'best' | 'none' | 'play' | 'sample', string>> & {
    readonly gone: (name: string) => string;
    readonly notPlayed: (cause: string) => string;
  };
  readonly reviews: string;
  readonly newWords: NumberText;
  readonly round: NumberText;
  readonly dayStart: NumberText;
  readonly notSaved: (cause: string) => string;
}

/** The words of the settings in English. */
export const ENGLISH: SettingsTexts = {
  title: 'Settings',
  labels: 'Over the words',
  which: 'Which words',
  firstRun: 'Getting started: check how many words you know',
  places: 'Where else',
  sampleTitle: 'As pages will look',
  sampleFailed: (cause) => `The dictionary did not answer: ${cause}`,
  script: { legend: 'Reading', choices: { pinyin: 'Pinyin', zhuyin: 'Zhuyin' } },
  place: { legend: 'Place', choices: { above: 'Above the text', below: 'Below the text' } },
  size: { legend: 'Size', choices: { small: 'Small', medium: 'Medium', large: 'Large' } },
  density: {
    legend: 'Spacing',
    choices: { compact: 'Compact', comfortable: 'Comfortable', roomy: 'Roomy' },
    hint: 'How far text moves apart so that the pinyin has room.',
  },
  gloss: {
    legend: 'Meanings',
    choices: { none: 'Only in the card', under: 'Under the word', after: 'After the reading' },
    over: 'Above the word',
  },
  words: {
    choices: {
      all: 'All words',
      level: 'Words above my level',
      unknown: 'Words I don’t know',
      learning: 'Words I am learning',
      hover: 'When I point at a word',
      none: 'No words',
    },
    reading: 'You know words by your level, by what you mark in the card, and by reading and reviews.',
    meaning: 'Short ones, where they find room. The card has all of them.',
  },
  known: {
    legend: 'All others',
    choices: { hidden: 'Bare', faint: 'Faint' },
    hint: 'How words are shown that need no reading. The card opens on them too.',
  },
  level: {
    title: 'Your level',
    legend: 'I read',
    hint: 'Words below it get no help, on every page and in the reader. Words you mark or save keep their own state.',
    none: 'I am new to Chinese',
    tocfl: 'Level',
    size: 'Vocabulary size',
    words: (size) => `about ${size.toLocaleString('en')} words`,
    about: (size) => `About ${size.toLocaleString('en')} words.`,
  },
  help: {
    legend: 'How much help',
    choices: { starter: 'Starter', reader: 'Reader', nearly: 'Nearly there', own: 'Your own' },
    hints: {
      starter: 'Pinyin with every word, a short meaning under those that you don’t know.',
      reader: 'Pinyin on the words that you don’t know, and on names.',
      nearly: 'Pinyin on rare words and names only.',
      own: 'What you have set below.',
    },
  },
  rareOnly: {
    label: 'Rare words only',
    hint: 'No help with the 8,000 easiest words, whatever your level. Words that you save keep theirs.',
  },
  fading: {
    label: 'Help fades as you read',
    hint: 'A word that you read past on many days without looking it up, or remember in reviews, gets less help: no meaning, then faint pinyin, then none. Looking it up brings its help back. The card says why, and can keep it.',
  },
  meetings: {
    legend: 'On one page',
    choices: { all: 'Each time', two: 'The first two times', first: 'The first time' },
    hint: 'At which of a word’s meetings on a page it has help.',
  },
  siteHelp: { legend: 'Help on this site', asElsewhere: 'As everywhere' },
  names: {
    label: 'Names',
    hint: 'Help with names of people, places and organizations, but those that everybody at your level has met.',
  },
  numbers: {
    label: 'Numbers',
    hint: 'Pinyin on numbers and dates whatever your level.',
  },
  tones: {
    label: 'Tone colours',
    hint: 'Each tone in its own colour, wherever that stays easy to read.',
    short: 'Each tone in its own colour',
  },
  bars: {
    label: 'Menus, buttons and short links',
    hint: 'Off, they help when you point at them, and stay as narrow as they are.',
  },
  print: { label: 'On paper', hint: 'Print pages with their readings.' },
  card: 'The word card',
  hover: {
    legend: 'Opens',
    choices: { 'at-once': 'At once', soon: 'Soon', late: 'After half a second', never: 'On click only' },
    hint: 'When the pointer rests on a word. A click or a touch always opens it, and so does Enter.',
  },
  hoverOff: {
    label: 'On pages that are off too',
    hint: 'Nothing is drawn there; the card opens where the pointer rests on a word.',
  },
  brackets: {
    label: 'Grammar brackets',
    hint: 'In a sentence shown word by word, a bracket joins the parts of a pattern such as 以…为…. The reader has a switch of its own.',
  },
  access: {
    some: 'Works on sites where Hangjian is always on, and on pages where you have turned it on and off again.',
    everywhere: 'Works on every site, because you have allowed that.',
    allow: 'Allow on every site…',
    giveBack: 'Give this permission back',
  },
  voice: {
    legend: 'Voice',
    best: 'The best there is',
    none: 'This device has no Chinese voice. Add one in its language or speech settings, or a voice pack below.',
    play: 'Play',
    sample: '银行行长重新行动。',
    gone: (name) => `${name} (not on this device now)`,
    notPlayed: (cause) => `Not played: ${cause}`,
  },
  reviews: 'Reviews',
  newWords: {
    legend: 'New words',
    hint: 'Saved words that are asked for the first time; the rest wait for the days after.',
    format: (value) => (value === 0 ? 'None' : `${value} a day`),
  },
  round: {
    legend: 'A round',
    hint: 'Twenty words take about two minutes.',
    format: (value) => (value === 1 ? '1 word' : `${value} words`),
  },
  dayStart: {
    legend: 'A day begins',
    hint: 'What is reviewed late at night belongs to the evening.',
    format: (value) => (value === 0 ? 'at midnight' : `at ${value}:00`),
  },
  notSaved: (cause) => `Not saved: ${cause}`,
};

/** The choices for the gloss, which is on the other side than the reading. */
export function glossChoices({ place }: Settings): SettingsTexts['gloss']['choices'] {
  const { choices, over } = ENGLISH.gloss;
  return place === 'above' ? choices : { ...choices, under: over };
}

/** The places that a gloss may have. */
export function glossPlaces(drawing: Settings): Omit<SettingsTexts['gloss']['choices'], 'none'> {
  const { none: _none, ...places } = glossChoices(drawing);
  return places;
}
