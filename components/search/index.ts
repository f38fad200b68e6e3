import '../theme/page.css';
import '../word-card/card.css';
import './search.css';

/** Searches the dictionary as the reader types. Includes its styles: for our own pages only. */
export { DictionarySearch } from './DictionarySearch.tsx';
