/** The word card and other components that show dictionary words: pinyin in tone colours, glosses as text. */
export { type CardAnchor, keepBeside } from './beside.ts';
export { EnglishLine } from './EnglishLine.tsx';
export { Gloss } from './Gloss.tsx';

export { Pinyin } from './Pinyin.tsx';
export { type CardWord, createPageCard, type PageCard } from './page-card.tsx';
export { isFixedWord, patternsAt } from './pattern-brackets.ts';
export type { CardPorts, EnglishPorts, HelpFacts, WordLookup } from './ports.ts';
export { useEnglish } from './use-english.ts';
export { WordCard } from './WordCard.tsx';
export { WordLine } from './WordLine.tsx';
