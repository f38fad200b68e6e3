/** Writes docs/fading.svg from the simulation. */
import { writeFileSync } from 'node:fs';
import { drawFigure } from './figure.ts';
import { simulateAll } from './run.ts';

writeFileSync(new URL('../../docs/fading.svg', import.meta.url), drawFigure(simulateAll()));
