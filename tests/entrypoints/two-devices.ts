/** Two devices of one reader, with the browser's room between them. */
import { createDevice } from './device.ts';
import { type AreaInMemory, createArea } from './storage-area.ts';

/** When both begin, epoch milliseconds. */
export const START = 1_790_000_000_000;

/** The browser's room between devices, with its limits. */
export function createRoom(): AreaInMemory & { writes: number } {
  const room = Object.assign(createArea(), { writes: 0 });
  room.before = (stroke, argument) => {
    if (stroke !== 'set') return;
    room.writes += 1;
    const all: Record<string, unknown> = { ...room.stored, ...(argument as object) };
    const sizes = Object.entries(all).map(
      ([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value)),
    );
    if (sizes.some((size) => size > 8192)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((a, b) => a + b, 0) > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
  };
  return room;
}

/** Two devices that have exchanged nothing yet. */
export function setUp() {
  const room = createRoom();
  const clock = { time: START };
  return { room, clock, one: createDevice(room, clock), other: createDevice(room, clock) };
}
