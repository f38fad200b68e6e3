/** `npm run pictures`: the pictures of the README, from the real extension, by day and by night. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pictureScene } from './showcase.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
mkdirSync(FOLDER, { recursive: true });

for (const name of ['page', 'card', 'popup', 'reader'] as const)
  for (const dark of [false, true]) {
    const path = `${FOLDER}${name}-${dark ? 'dark' : 'light'}.png`;
    await pictureScene(name, path, { width: 960, height: 640, scale: 1.5, dark });
    console.log(path);
  }
