import { useEffect, useMemo, useRef } from 'preact/hooks';
import { WordCard } from '../../components/word-card/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { createCardPorts } from '../shared/card-ports.ts';
import { loadVoice } from '../shared/settings.ts';

interface CardInPopupProps {
  readonly word: WordQuery;
  readonly onClose: () => void;
}

/** A word's card in the popup itself; the focus is in it while it is open. */
export function CardInPopup({ word, onClose }: CardInPopupProps) {
  const root = useRef<HTMLDivElement>(null);
  const ports = useMemo(() => createCardPorts(() => ({ title: '', address: '' }), loadVoice), []);
  useEffect(() => root.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus(), []);
  return (
    <div class="card-in-page" ref={root}>
      <WordCard word={word} ports={ports} onClose={onClose} keysFrom={document} />
    </div>
  );
}
