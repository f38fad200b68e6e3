/**
 * Random histories of two and three devices whose clocks are wrong by up to years, with backups, removals, undo, and a
 * network between them that lets the later upload win. `HISTORIES` says how many; `npm run test:endurance` has 10,000.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangedWords, Knowledge } from '../../vocabulary/index.ts';
import { createDevice, type Device } from './device.ts';
import { type AreaInMemory, createArea } from './storage-area.ts';

const HISTORIES = Number(process.env.HISTORIES ?? 60);
const START = 1_790_000_000_000;
const WORDS = ['行 hang2', '行 xing2', '长 chang2', '重 chong2', '得 de5', '地 di4'];
const YEAR = 365 * 86_400_000;

const device = fc.nat(2);
const word = fc.constantFrom(...WORDS);
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      device,
      word,
      knowledge: fc.constantFrom<Knowledge>('learning', 'known', 'ignored'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), device, words: fc.subarray(WORDS) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), device }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('backup' as const), device }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('round' as const),
      device,
      answer: fc.constantFrom('ask' as const, 'remove' as const, 'keep' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('network' as const), device }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      time: fc.integer({ min: 0, max: YEAR / 50 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const ahead = fc.oneof(
  fc.constantFrom(0, -3_600_000, 3_600_000, YEAR, -YEAR),
  fc.integer({ min: -YEAR, max: YEAR }),
);

/** A device with its own view of what is exchanged, and what of it is not yet uploaded. */
interface Node extends Device {
  readonly view: AreaInMemory;
  readonly waiting: Set<string>;
  readonly changes: ChangedWords[];
}

function createNode(clock: { time: number }, skew: number): Node {
  const view = createArea();
  const waiting = new Set<string>();
  view.before = (stroke, items) => {
    if (stroke === 'set') for (const key of Object.keys(items as object)) waiting.add(key);
  };
  return { ...createDevice(view, clock, { ahead: skew }), view, waiting, changes: [] };
}

/** Uploads what waits, over whatever is there, then takes over everything. */
function exchange(node: Node, server: Record<string, unknown>): void {
  for (const key of node.waiting) server[key] = node.view.stored[key];
  node.waiting.clear();
  Object.assign(node.view.stored, structuredClone(server));
}

/** What the reader did last to each word, on whatever device: saved it, or removed it. */
class LastActs {
  readonly saved = new Set<string>();

  note(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): void {
    for (const id of WORDS) {
      if (JSON.stringify(before[id]) === JSON.stringify(after[id])) continue;
      if (Object.hasOwn(after, id)) this.saved.add(id);
      else this.saved.delete(id);
    }
  }
}

async function take(done: Step, nodes: readonly Node[], world: World): Promise<void> {
  const { clock, server, acts } = world;
  if (done.kind === 'wait') {
    clock.time += done.time;
    return;
  }
  const node = nodes[done.device % nodes.length] as Node;
  if (done.kind === 'network') return exchange(node, server);
  if (done.kind === 'round') return node.sync.round(done.answer);
  clock.time += 1000;
  const before = node.words();
  if (done.kind === 'save') node.changes.push(await node.mark(done.word, done.knowledge));
  else if (done.kind === 'remove') node.changes.push(await node.remove(done.words));
  else if (done.kind === 'undo') {
    const change = node.changes.pop();
    if (change) await node.undo(change);
  } else if (done.kind === 'backup') await node.backups.make('change');
  else {
    const [newest] = await node.backups.list();
    if (newest) await node.backups.restore(newest.time);
  }
  acts.note(before, node.words());
}

interface World {
  readonly clock: { time: number };
  readonly server: Record<string, unknown>;
  readonly acts: LastActs;
}

test(
  `${HISTORIES} histories: no word that its reader saved last is lost, all devices end alike, and fall silent`,
  async () => {
    let saved = 0;
    let removed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 40 }),
        fc.array(ahead, { minLength: 2, maxLength: 3 }),
        async (steps, skews) => {
          const world: World = { clock: { time: START }, server: {}, acts: new LastActs() };
          const nodes = skews.map((skew) => createNode(world.clock, skew));
          for (const { sync } of nodes) await sync.turn(true);
          for (const done of steps) await take(done, nodes, world);
          // Whoever is asked at the end says that the words may go: none that was saved last is among them.
          for (let round = 0; round < 4; round++)
            for (const node of nodes) {
              exchange(node, world.server);
              await node.sync.round('remove');
              exchange(node, world.server);
            }
          const [first, ...others] = nodes as [Node, ...Node[]];
          for (const id of world.acts.saved) expect(Object.keys(first.words())).toContain(id);
          for (const other of others) expect(other.rows()).toEqual(first.rows());
          for (const node of nodes) await node.sync.round();
          for (const { waiting } of nodes) expect([...waiting]).toEqual([]);
          saved += world.acts.saved.size;
          removed += WORDS.length - Object.keys(first.words()).length;
        },
      ),
      { numRuns: HISTORIES },
    );
    // Both happen, or nothing is tested.
    expect(saved).toBeGreaterThan(HISTORIES);
    expect(removed).toBeGreaterThan(HISTORIES / 2);
  },
  600_000 + HISTORIES * 500,
);
