/** The word card and what else shows a dictionary's words: pinyin in tone colours, glosses as text. */
export { Gloss } from './Gloss.tsx';
export { formatGloss, type GlossPart } from './gloss.ts';
export { Pinyin } from './Pinyin.tsx';
export { type CardWord, createPageCard, type PageCard, type PageCardPorts } from './page-card.tsx';
export type { CardContent, CardPorts, WordLookup } from './ports.ts';
export { chineseVoices, findVoice, speak, waitForVoices } from './speech.ts';
export { followSwipe } from './swipe.ts';
export { type TonePiece, toneOf, tonePieces } from './tones.ts';
export { WordCard, type WordCardProps } from './WordCard.tsx';
