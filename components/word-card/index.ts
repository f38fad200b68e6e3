/** The word card and what else shows a dictionary's words: pinyin in tone colours, glosses as text. */
export { type CardAnchor, keepBeside } from './beside.ts';
export { Gloss } from './Gloss.tsx';

export { Pinyin } from './Pinyin.tsx';
export { type CardWord, createPageCard, type PageCard } from './page-card.tsx';
export type { CardPorts, HelpFacts, WordLookup } from './ports.ts';
export { chineseVoices, findVoice, speak, waitForVoices } from './speech.ts';
export { WordCard } from './WordCard.tsx';
