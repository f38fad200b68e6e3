interface CardTopProps {
  readonly headingId: string;
  /** There is a view to go back to. */
  readonly deep: boolean;
  /** The card shows a sentence, whose title is here. */
  readonly isLine: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The buttons at the top of the card, and the title of a sentence between them. */
export function CardTop({ headingId, deep, isLine, onBack, onClose }: CardTopProps) {
  return (
    <div class="top">
      {deep && (
        <button type="button" class="quiet back" onClick={onBack}>
          ‹ Back
        </button>
      )}
      {isLine && (
        <h2 id={headingId} class="line-title">
          The sentence, word by word
        </h2>
      )}
      <button
        type="button"
        class="quiet close"
        aria-keyshortcuts="Escape"
        aria-label="Close"
        title="Close (esc)"
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}
