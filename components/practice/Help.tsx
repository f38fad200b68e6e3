import { Key } from './Key.tsx';
import { useKeys } from './use-keys.ts';

interface HelpProps {
  /** What it shows: `Show how they are said`. */
  readonly label: string;
  /** `h`, or `?` where letters are typed. */
  readonly name?: 'h' | '?';
  readonly onHelp: () => void;
}

/** Asks for help; a right answer then counts less. */
export function Help({ label, name = 'h', onHelp }: HelpProps) {
  useKeys({ [name]: onHelp });
  return (
    <button type="button" class="button quiet" aria-keyshortcuts={name} onClick={onHelp}>
      {label} <Key name={name} />
    </button>
  );
}
