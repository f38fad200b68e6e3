import { readFileSync } from 'node:fs';
import { CHARACTER_MAPS } from '../../../character-maps.ts';

/** Reads a character map that the extension has, as its worker does. @throws {Error} for one that it has not */
export async function openMap(name: string): Promise<Uint8Array> {
  const found = CHARACTER_MAPS.find(({ relativeDest }) => relativeDest.endsWith(`/${name}`));
  if (!found) throw new Error(`${name} is not bundled`);
  return new Uint8Array(readFileSync(found.absoluteSrc));
}
