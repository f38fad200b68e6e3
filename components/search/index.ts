import '../theme/page.css';
import '../word-card/card.css';
import './search.css';

/** The dictionary searched as one types. Brings its styles along: for our own pages only. */
export { DictionarySearch } from './DictionarySearch.tsx';
