import { useEffect } from 'preact/hooks';
import type { CardPorts, WordLookup } from './ports.ts';

/** A card that was open for less was in the way, or opened by mistake: it does not count as a look-up. */
const LOOKED_UP_MS = 800;

/** Reports once that the reader has looked a word up; not while `lookup` is `undefined`. */
export function useLookedUp(lookup: WordLookup | undefined, note: CardPorts['noteLookUp']): void {
  const reading = lookup?.help?.reading;
  const form = lookup?.form;
  useEffect(() => {
    if (!reading || form === undefined) return undefined;
    // A report that fails is repeated at the next look-up.
    const timer = setTimeout(() => void note({ form, reading }).catch(() => undefined), LOOKED_UP_MS);
    return () => clearTimeout(timer);
  }, [form, reading, note]);
}
