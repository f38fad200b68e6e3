/** No import circle above the engine, whose own test is tests/dictionary/rooms.test.ts. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCircle, readImports, roomsOf } from './import-graph.ts';

const ROOT = join(import.meta.dirname, '..');

test.each(['vocabulary', 'components', 'entrypoints', 'seeds'])(
  'no file of %s imports in a circle',
  (layer) => {
    const imports = readImports(join(ROOT, layer));
    expect([...imports.values()].flat().length).toBeGreaterThan(1);
    expect(findCircle(imports)).toEqual([]);
  },
);

test.each(['components', 'entrypoints'])('no folder of %s imports in a circle', (layer) => {
  expect(findCircle(roomsOf(readImports(join(ROOT, layer))))).toEqual([]);
});
