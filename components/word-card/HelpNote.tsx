import { t } from '../../vocabulary/language/index.ts';
import { describeHelp } from './help-line.ts';
import type { HelpFacts } from './ports.ts';

interface HelpNoteProps {
  readonly facts: HelpFacts;
  /** Has help stay with the word, or lets it fade again. */
  readonly onKeep: (kept: boolean) => void;
}

/** Why a word has less help than others, in one line, with a button that brings it back. */
export function HelpNote({ facts, onKeep }: HelpNoteProps) {
  const line = describeHelp(facts);
  if (!line) return null;
  return (
    <p class="aside help-note">
      {line.text}{' '}
      {line.offers && (
        <button
          type="button"
          class="link"
          onClick={(event) => event.isTrusted && onKeep(line.offers === 'keep')}
        >
          {t(`card.offer.${line.offers}`)}
        </button>
      )}
    </p>
  );
}
