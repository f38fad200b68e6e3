import { useEffect, useMemo, useRef } from 'preact/hooks';
import { WordCard } from '../../components/word-card/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { createCardPorts } from './card-ports.ts';
import { ownEnglish } from './own-english.ts';
import { sayHere } from './own-voice.ts';

interface CardInPageProps {
  readonly word: WordQuery;
  readonly onClose: () => void;
}

/** A word's card inside one of our own pages; it holds the focus while it is open. */
export function CardInPage({ word, onClose }: CardInPageProps) {
  const root = useRef<HTMLDivElement>(null);
  const ports = useMemo(
    () => createCardPorts(() => ({ title: '', address: '' }), { say: sayHere, english: ownEnglish }),
    [],
  );
  useEffect(() => root.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus(), []);
  return (
    <div class="card-in-page" ref={root}>
      <WordCard word={word} ports={ports} onClose={onClose} keysFrom={document} />
    </div>
  );
}
