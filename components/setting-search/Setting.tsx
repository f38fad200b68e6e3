import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isFound } from './is-found.ts';

interface Search {
  /** What is looked for; empty: everything is shown. */
  readonly query: string;
  /** The headings over a setting, which find it too. */
  readonly headings: readonly string[];
}

const SearchContext = createContext<Search>({ query: '', headings: [] });

interface FoundByProps {
  /** What is looked for from here on, without spaces at its ends. */
  readonly query?: string;
  /** The heading over the settings inside. */
  readonly heading?: string;
  readonly children: ComponentChildren;
}

/** Says to the settings inside what is looked for, and what heading they are under. */
export function FoundBy({ query, heading, children }: FoundByProps) {
  const over = useContext(SearchContext);
  const headings = heading === undefined ? over.headings : [...over.headings, heading];
  return (
    <SearchContext.Provider value={{ query: query ?? over.query, headings }}>
      {children}
    </SearchContext.Provider>
  );
}

interface SettingProps {
  /** What it is found by: its label, its hint, its choices. */
  readonly words: readonly (string | undefined)[];
  readonly children: ComponentChildren;
}

/** One setting; hidden, with what it holds kept, while something else is looked for. */
export function Setting({ words, children }: SettingProps) {
  const { query, headings } = useContext(SearchContext);
  const said = [...headings, ...words].filter((text) => text !== undefined);
  return (
    <div class="setting" hidden={query !== '' && !isFound(query, said)}>
      {children}
    </div>
  );
}
