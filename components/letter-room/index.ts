/** How far apart characters stand so that their readings do, too. */
export { AIR_STEPS, type FixedLines, fittingAir, GAP, neededAir } from './letter-room.ts';
