/** Who imports whom: the files of a folder as a graph, and the circles in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /(?:^|\n)(?:import|export)\b[^;']*?from '(\.[^']+)'/g;

/** Returns the TypeScript files under a folder, as paths from there. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
}

/** Returns, for each of those files, the files of the same folder that it imports, types included. */
export function readImports(folder: string): Map<string, string[]> {
  return new Map(
    sourceFiles(folder).map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const found = [...text.matchAll(IMPORT)].map(([, path = '']) => join(dirname(file), path));
      return [file, found.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('..'))];
    }),
  );
}

/** The folder that a file lies in, its room; empty for a file of the root. */
export const roomOf = (file: string): string => (file.includes('/') ? dirname(file) : '');

/** Returns, for each room, the other rooms that its files import; files of the root are left out. */
export function roomsOf(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const rooms = new Map<string, string[]>();
  for (const [file, found] of imports) {
    const own = roomOf(file);
    if (own === '') continue;
    const others = found.map(roomOf).filter((room) => room !== own && room !== '');
    rooms.set(own, [...new Set([...(rooms.get(own) ?? []), ...others])]);
  }
  return rooms;
}

/** Returns one circle of a graph as a path; `[]` for none. */
export function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
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
