import { t, textParts } from '../../vocabulary/language/index.ts';

interface FirstStepsProps {
  /** Address of our reader page. */
  readonly readerPage: string;
  /** Address of the first run. */
  readonly welcomePage: string;
}

/** What the popup says while no word is saved. */
export function FirstSteps({ readerPage, welcomePage }: FirstStepsProps) {
  const link = (
    <a href={readerPage} target="_blank" rel="noreferrer">
      {t('words.emptyLink')}
    </a>
  );
  return (
    <section class="first-steps" aria-label={t('popup.welcome')}>
      <p>{textParts('words.empty', { link })}</p>
      <a href={welcomePage} target="_blank" rel="noreferrer">
        {t('popup.welcome')}
      </a>
    </section>
  );
}
