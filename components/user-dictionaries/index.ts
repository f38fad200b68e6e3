import '../theme/page.css';
import './user-dictionaries.css';

/** The reader's dictionaries: added from files, listed, ordered. Includes its styles: for our own pages only. */
export type { DictionaryPorts } from './ports.ts';
export { UserDictionaries } from './UserDictionaries.tsx';
