/** The English of a sentence by the browser's own translator, on this machine. */
export { WindowTranslator } from './browser-translator.ts';
export { TranslatorPanel } from './TranslatorPanel.tsx';
export type { SentenceToTranslate } from './translate-sentence.ts';
export { type Translation, type TranslationAsked, translateHere } from './translation.ts';
