import '../theme/page.css';
import './user-dictionaries.css';

/** The reader's dictionaries: added from files, listed, ordered. Brings its styles along: for our own pages only. */
export type { DictionaryPorts } from './ports.ts';
export { UserDictionaries } from './UserDictionaries.tsx';
