import { useLayoutEffect, useState } from 'preact/hooks';
import type { CardPorts, WordLookup } from './ports.ts';
import type { NoticeControl } from './use-notice.ts';

/** Whether the card shows the whole entry, or only what the word means here. */
export interface More {
  readonly more: boolean;
  /** Shows the rest, or hides it; the next card opens in the same way. */
  readonly toggleMore: () => void;
}

interface MoreOf {
  readonly ports: Pick<CardPorts, 'keepMore'>;
  readonly lookup: Pick<WordLookup, 'more'> | undefined;
  readonly control: Pick<NoticeControl, 'fail'>;
}

/** Keeps how much of an entry the card shows. */
export function useMore({ ports, lookup, control }: MoreOf): More {
  const [chosen, setChosen] = useState<boolean>();
  const more = chosen ?? lookup?.more ?? false;
  const toggle = (): void => {
    setChosen(!more);
    void ports.keepMore(!more).catch(control.fail('change'));
  };
  // Pressed before the dictionary has answered, it counts once it is known what there is to show or hide.
  const [waits, setWaits] = useState(false);
  const isReady = lookup !== undefined;
  useLayoutEffect(() => {
    if (!isReady || !waits) return;
    setWaits(false);
    toggle();
  }, [isReady, waits]);
  const toggleMore = (): void => (isReady ? toggle() : setWaits(!waits));
  return { more, toggleMore };
}
