import '../theme/page.css';
import '../word-card/word-card.css';
import '../word-card/word-card-panels.css';
import '../word-card/word-line.css';
import './search.css';

/** The dictionary searched as one types. Brings its styles along: for our own pages only. */
export { DictionarySearch } from './DictionarySearch.tsx';
