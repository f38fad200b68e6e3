/** What the layers export: explicit lists, and one meaning for each name of a type or a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const LAYERS = ['dictionary', 'vocabulary', 'components', 'entrypoints', 'seeds'];
const files = LAYERS.flatMap((layer) =>
  readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${layer}/${name}`),
);
const sources = files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);

test('no two exported types share a name', () => {
  const places = new Map<string, string[]>();
  for (const [file, source] of sources) {
    for (const [, name = ''] of source.matchAll(/^export (?:abstract )?(?:type|interface|class) (\w+)/gm)) {
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  expect(places.size).toBeGreaterThan(300);
  expect([...places].filter(([, found]) => found.length > 1)).toEqual([]);
});

test('every export is listed by name', () => {
  expect(sources.filter(([, source]) => /^export \*/m.test(source)).map(([file]) => file)).toEqual([]);
});

test('every exported function, class and type says what it is, but for the props of components', () => {
  const bare = sources.flatMap(([file, source]) => {
    const lines = source.split('\n').filter((line) => !line.startsWith('// biome-ignore'));
    return lines.flatMap((line, at) => {
      const [, name] =
        /^export (?:abstract |async )?(?:function\*?|class|interface|type) (\w+)/.exec(line) ?? [];
      const isSaid = lines[at - 1]?.endsWith('*/') ?? false;
      return name === undefined || name.endsWith('Props') || isSaid ? [] : [`${file}: ${name}`];
    });
  });
  expect(bare).toEqual([]);
});

/** Names that say what a file is for its folder. */
const ROLES = ['index.ts', 'main.tsx', 'ports.ts'];
/** One subject in several layers: what it is in one, where it is stored, built or wired in another. */
const ONE_SUBJECT = [
  'corrections.ts',
  'dictionaries.ts',
  'examples.ts',
  'first-run.ts',
  'grammar.ts',
  'name-model.ts',
  'session-server.ts',
  'settings.ts',
  'word-lists.ts',
];

test('two files share a name only where it means the same in both', () => {
  const places = new Map<string, string[]>();
  for (const file of files) places.set(basename(file), [...(places.get(basename(file)) ?? []), file]);
  const shared = [...places.keys()].filter((name) => (places.get(name) ?? []).length > 1);
  expect(shared.filter((name) => !ROLES.includes(name)).sort()).toEqual(ONE_SUBJECT);
});
