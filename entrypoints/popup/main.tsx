import { readAtOnce } from '../shared/early-read.ts'; // first
import { renderOwnPage } from '../shared/own-page.ts';
import { takeEarlySettings } from '../shared/settings.ts';
import { isInTab } from './active-tab.ts';
import { Popup } from './Popup.tsx';
import { findOpenedOn } from './use-page.ts';

/** How long the popup waits to know its page before it is drawn without. */
const WAIT_MS = 100;

const { hash } = location;
document.documentElement.classList.toggle('in-tab', isInTab(hash));

const openedOn = findOpenedOn(hash);
const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
const early = Promise.race([openedOn, late]).catch(() => undefined); // the page itself says what is wrong
const [stored, atOnce] = await Promise.all([readAtOnce(), early]);
takeEarlySettings(stored);
await renderOwnPage('popup', 'popup.pageTitle', () => <Popup {...{ hash, openedOn, atOnce }} />);
