import { readAtOnce } from '../shared/early-read.ts'; // first
import './words.css';
import { renderOwnPage } from '../shared/own-page.ts';
import { takeEarlySettings } from '../shared/settings.ts';
import { WordsPage } from './WordsPage.tsx';

takeEarlySettings(await readAtOnce());
await renderOwnPage('words', 'words.pageTitle', () => <WordsPage />);
