import { translateHere, WindowTranslator } from '../../components/translator/index.ts';
import type { CardPorts } from '../../components/word-card/index.ts';

/** The translator of this page. */
export const ownTranslator = new WindowTranslator();

/** The English of a sentence on our own pages: the translator belongs to the page, and a click in it can download it. */
export const ownEnglish: Pick<CardPorts, 'translate' | 'openDownload'> = {
  translate: (sentence, asked) => translateHere(ownTranslator, sentence, asked),
};
