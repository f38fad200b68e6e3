/**
 * Candidates and the cheapest path: every headword and every candidate (a span that may be a word though no dictionary
 * lists it) has a cost, -ln of how likely it is; the cheapest way through a text is how it is segmented.
 */
export { type CandidateKind, Candidates } from './candidates.ts';
export { ATOM_COSTS, atomEnd, candidateOf, type OnWord, PathFinder } from './path-finder.ts';
export type { Segment } from './segment.ts';
