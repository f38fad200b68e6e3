/** The word card and what else shows a dictionary's words: pinyin in tone colours, glosses as text. */
export { Gloss } from './Gloss.tsx';
export { formatGloss, type GlossPart } from './gloss.ts';
export { Pinyin } from './Pinyin.tsx';
export { type CardWord, createPageCard, type PageCard, type PageCardPorts } from './page-card.tsx';
export { type TonePiece, toneOf, tonePieces } from './tones.ts';
export { type CardContent, WordCard, type WordCardProps } from './WordCard.tsx';
export { default as wordCardCss } from './word-card.css?inline';
