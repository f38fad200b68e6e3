import { Key } from './Key.tsx';
import { useKeys } from './use-keys.ts';

interface HelpProps {
  /** The button's text: `Show pinyin`. */
  readonly label: string;
  /** `h`, or `?` where letters are typed. */
  readonly name?: 'h' | '?';
  readonly onHelp: () => void;
}

/** Shows help; a right answer then counts less. */
export function Help({ label, name = 'h', onHelp }: HelpProps) {
  useKeys({ [name]: onHelp });
  return (
    <button type="button" class="button quiet" aria-keyshortcuts={name} onClick={onHelp}>
      {label} <Key name={name} />
    </button>
  );
}
