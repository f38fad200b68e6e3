import { useEffect, useState } from 'preact/hooks';
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
  return (
    <section>
      <ol class="first-run-list">
        <li>Open any Chinese page.</li>
        <li>
          {shortcut ? (
            <>
              Press <kbd>{shortcut}</kbd>, or click Hangjian in the toolbar and switch on{' '}
              <em>Pinyin on this page</em>.
            </>
          ) : (
            <>
              Click Hangjian in the toolbar and switch on <em>Pinyin on this page</em>.
            </>
          )}
        </li>
        <li>Rest the pointer on a word, or tap it, for its card.</li>
      </ol>
      <h2>What the browser will ask</h2>
      <p>
        Nothing for a page that you turn on yourself. <em>Always on this site</em> asks for permission to read
        that one site, because pinyin can only be drawn over text that has been read. You can give it back at
        any time.
      </p>
      <h2>Privacy</h2>
      <p>
        Pages are read on your own computer; nothing of them is sent anywhere.
        <br />
        Your words stay in this browser. There is no account and no server.
      </p>
      <p>
        <a class="button primary" href={ports.articlePage} onClick={onBegin}>
          Read an article that fits
        </a>
      </p>
    </section>
  );
}
