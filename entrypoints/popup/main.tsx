import { render } from 'preact';
import { readAtOnce } from '../shared/early-read.ts'; // first
import { takeEarlySettings } from '../shared/settings.ts';
import { isInTab } from './active-tab.ts';
import { Popup } from './Popup.tsx';

const { hash } = location;
document.documentElement.classList.toggle('in-tab', isInTab(hash));

const root = document.getElementById('popup');
if (!root) throw new Error('popup/index.html has no #popup');
takeEarlySettings(await readAtOnce());
render(<Popup hash={hash} />, root);
