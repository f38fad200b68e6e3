import { readAtOnce } from '../shared/early-read.ts'; // first
import { renderOwnPage } from '../shared/own-page.ts';
import { takeEarlySettings } from '../shared/settings.ts';
import { isInTab } from './active-tab.ts';
import { Popup } from './Popup.tsx';

const { hash } = location;
document.documentElement.classList.toggle('in-tab', isInTab(hash));

takeEarlySettings(await readAtOnce());
await renderOwnPage('popup', 'popup.pageTitle', () => <Popup hash={hash} />);
