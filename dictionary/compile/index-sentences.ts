import {
  createDictionary,
  type ExampleIndex,
  indexExamples,
  openLexicon,
  type PairedSentence,
} from '../index.ts';
import { ensureLexicon } from './ensure-lexicon.ts';

/** The examples among the sentences of the practice texts, found when the extension is built. */
export function indexSentences(sentences: readonly PairedSentence[]): ExampleIndex {
  const lexicon = openLexicon(ensureLexicon());
  return indexExamples(sentences, { dictionary: createDictionary(lexicon), lexicon });
}
