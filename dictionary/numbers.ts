import type { Candidates } from './candidates.ts';
/** x */
export function addNumbers(_text: string, _candidates: Candidates): void {}
