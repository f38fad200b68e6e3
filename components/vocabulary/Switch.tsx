import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  /** What it means at present, added to the label. */
  readonly hint: string;
  readonly on: boolean;
  /** The hint stands beside the label, cut where there is no room. */
  readonly inLine?: boolean;
  /** It can't be switched; the hint says why. */
  readonly blocked?: boolean;
  /** Called in the click itself, so that a permission may be asked for. */
  readonly onChange: (on: boolean) => void;
}

/** A switch with its label and one line on what it does now; the whole row switches. */
export function Switch({ label, hint, on, inLine = false, blocked = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class={inLine ? 'switch-row in-line' : 'switch-row'}>
      <label for={`${id}-switch`}>
        <span id={`${id}-label`}>{label}</span>
        <span id={`${id}-hint`} class="hint" role="status">
          {hint}
        </span>
      </label>
      <button
        type="button"
        role="switch"
        class="switch"
        id={`${id}-switch`}
        aria-checked={on}
        aria-disabled={blocked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onClick={() => !blocked && onChange(!on)}
      />
    </div>
  );
}
