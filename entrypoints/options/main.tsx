import { renderOwnPage } from '../shared/own-page.ts';
import { OptionsPage } from './OptionsPage.tsx';

await renderOwnPage('options', 'settings.pageTitle', () => <OptionsPage />);
