import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  /** What it means at present, added to the label. */
  readonly hint: string;
  readonly on: boolean;
  /** It can't be switched; the hint says why. */
  readonly blocked?: boolean;
  /** Called in the click itself, so that a permission may be asked for. */
  readonly onChange: (on: boolean) => void;
}

/** A switch with its label and one line on what it does now. */
export function Switch({ label, hint, on, blocked = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch-row">
      <div>
        <div id={`${id}-label`}>{label}</div>
        <div id={`${id}-hint`} class="hint" role="status">
          {hint}
        </div>
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-disabled={blocked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onClick={() => !blocked && onChange(!on)}
      />
    </div>
  );
}
