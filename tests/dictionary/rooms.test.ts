/** The engine's rooms: no import circle between files or rooms, and every room has one door. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ENGINE = join(import.meta.dirname, '../../dictionary');
const IMPORT = /(?:^|\n)(?:import|export)\b[^;']*?from '(\.[^']+)'/g;

const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** The files of the engine that each file imports, types included. */
function readImports(): Map<string, string[]> {
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(ENGINE, file), 'utf8');
      const found = [...text.matchAll(IMPORT)].map(([, path = '']) => join(dirname(file), path));
      return [file, found.filter((path) => path.endsWith('.ts') && !path.startsWith('..'))];
    }),
  );
}

/** Returns one circle of a graph as a path; `[]` for none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] => {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...path, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = walk(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

const roomOf = (file: string): string => (file.includes('/') ? dirname(file) : '');
const imports = readImports();

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
  const rooms = new Map<string, string[]>();
  for (const [file, found] of imports) {
    const own = roomOf(file);
    // The root's types are the words of all rooms; its own door and `annotate` stand above them.
    if (own === '') continue;
    const others = found.map(roomOf).filter((room) => room !== own && room !== '');
    rooms.set(own, [...new Set([...(rooms.get(own) ?? []), ...others])]);
  }
  expect(findCircle(rooms)).toEqual([]);
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
