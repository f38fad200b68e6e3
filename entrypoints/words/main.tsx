import { render } from 'preact';
import './words.css';
import { WordsPage } from './WordsPage.tsx';

const root = document.getElementById('words');
if (!root) throw new Error('words/index.html has no #words');
render(<WordsPage />, root);
