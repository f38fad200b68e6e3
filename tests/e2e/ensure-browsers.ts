/** Before tests: both browsers and a Chinese font are there, or get installed, or a line says what to install. */
import { ensureChineseFont, findChromium, findFirefox } from './browsers.ts';

ensureChineseFont();
console.log(`Chromium ${findChromium()}\nFirefox  ${findFirefox()}`);
