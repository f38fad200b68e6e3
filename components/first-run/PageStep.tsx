import { useEffect, useState } from 'preact/hooks';
import { t, textParts } from '../../vocabulary/language/index.ts';
import type { FirstRunPorts } from './ports.ts';

interface PageStepProps {
  readonly ports: Pick<FirstRunPorts, 'shortcut' | 'articlePage'>;
  /** The reader leaves for their first article. */
  readonly onBegin: () => void;
}

/** The first page: the shortcut, what the browser will ask, what is stored where. */
export function PageStep({ ports, onBegin }: PageStepProps) {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    ports.shortcut().then(setShortcut, () => undefined); // the text names the button too
  }, [ports]);
  const pinyinOnPage = <em>{t('welcome.page.pinyinOnPage')}</em>;
  const alwaysOnSite = <em>{t('welcome.page.alwaysOnSite')}</em>;
  return (
    <section>
      <ol class="first-run-list">
        <li>{t('welcome.page.open')}</li>
        <li>
          {shortcut
            ? textParts('welcome.page.press', { shortcut: <kbd>{shortcut}</kbd>, pinyinOnPage })
            : textParts('welcome.page.click', { pinyinOnPage })}
        </li>
        <li>{t('welcome.page.point')}</li>
      </ol>
      <h2>{t('welcome.page.browserAsks')}</h2>
      <p>{textParts('welcome.page.permission', { alwaysOnSite })}</p>
      <h2>{t('welcome.page.privacy')}</h2>
      <p>
        {t('welcome.page.pagesStay')}
        <br />
        {t('welcome.page.wordsStay')}
      </p>
      <p>
        <a class="button primary" href={ports.articlePage} onClick={onBegin}>
          {t('welcome.page.read')}
        </a>
      </p>
    </section>
  );
}
