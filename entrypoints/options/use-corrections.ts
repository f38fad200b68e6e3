import { useEffect, useState } from 'preact/hooks';
import type { StoredCorrections } from '../../vocabulary/index.ts';
import { loadCorrections, watchCorrections } from '../shared/corrections.ts';

/** The stored corrections, kept up to date; `undefined` until they are read. */
export function useCorrections(): StoredCorrections | undefined {
  const [stored, setStored] = useState<StoredCorrections>();
  useEffect(() => {
    const load = (): void => void loadCorrections().then(setStored, () => undefined); // the settings show the error
    load();
    return watchCorrections(load);
  }, []);
  return stored;
}
