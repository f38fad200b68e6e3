/**
 * No circle of folders above the engine, whose rooms have a test of their own (tests/dictionary/rooms.test.ts); the linter
 * refuses circles of files.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCircle, readImports, roomsOf } from './import-graph.ts';

const ROOT = join(import.meta.dirname, '..');

test.each(['components', 'entrypoints'])('no folder of %s imports in a circle', (layer) => {
  const rooms = roomsOf(readImports(join(ROOT, layer)));
  expect(rooms.size).toBeGreaterThan(5);
  expect(findCircle(rooms)).toEqual([]);
});
