import { t } from '../../vocabulary/language/index.ts';

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
          ‹ {t('card.back')}
        </button>
      )}
      {isLine && (
        <h2 id={headingId} class="line-title">
          {t('card.sentence')}
        </h2>
      )}
      <button
        type="button"
        class="quiet close"
        aria-keyshortcuts="Escape"
        aria-label={t('card.close')}
        title={t('card.closeByKey')}
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}
