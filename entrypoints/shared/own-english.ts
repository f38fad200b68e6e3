import { translateHere, WindowTranslator } from '../../components/translator/index.ts';
import type { CardPorts } from '../../components/word-card/index.ts';

/** The translator of this page. */
export const ownTranslator = new WindowTranslator();

/** The English of a sentence on our own pages: the translator is the page's, and can be downloaded in a click on it. */
export const ownEnglish: Pick<CardPorts, 'translate' | 'openDownload'> = {
  translate: (sentence, asked) => translateHere(ownTranslator, sentence, asked),
};
