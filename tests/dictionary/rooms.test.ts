/** The engine's rooms: no import circle between files or rooms, and every room has one door. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findCircle, readImports, roomOf, roomsOf, sourceFiles } from '../import-graph.ts';

const ENGINE = join(import.meta.dirname, '../../dictionary');
const files = sourceFiles(ENGINE);
const imports = readImports(ENGINE);

test('a circle is found where there is one', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(findCircle(graph)).toEqual(['b', 'd', 'b']);
});

test('no file of the engine imports in a circle', () => {
  expect([...imports.values()].flat().length).toBeGreaterThan(200);
  expect(findCircle(imports)).toEqual([]);
});

test('no room of the engine imports in a circle', () => {
  // The root's types are the words of all rooms; its own door and `annotate` stand above them.
  expect(findCircle(roomsOf(imports))).toEqual([]);
});

test('every room has a door with a paragraph, and no door exports everything', () => {
  const rooms = new Set(
    files.map(roomOf).filter((room) => room !== '' && !/^(?:compile|training|compiled)/.test(room)),
  );
  expect(rooms.size).toBeGreaterThan(8);
  for (const room of rooms) {
    const door = readFileSync(join(ENGINE, room, 'index.ts'), 'utf8');
    expect(door, relative('.', room)).toMatch(/^\/\*\*\n(?: \* .+\n)+ \*\/\n/);
  }
  const starred = files.filter((file) =>
    /^export (?:type )?\*/m.test(readFileSync(join(ENGINE, file), 'utf8')),
  );
  expect(starred).toEqual([]);
});
