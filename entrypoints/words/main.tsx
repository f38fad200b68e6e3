import { render } from 'preact';
import { readAtOnce } from '../shared/early-read.ts'; // first
import './words.css';
import { takeEarlySettings } from '../shared/settings.ts';
import { WordsPage } from './WordsPage.tsx';

const root = document.getElementById('words');
if (!root) throw new Error('words/index.html has no #words');
takeEarlySettings(await readAtOnce());
render(<WordsPage />, root);
