/** Words that pointer and keys can reach: the surface, and what follows pointer and keys on it. */
export { type CursorPorts, followKeys, isFree, isWriting } from './cursor.ts';
export { followPointer, type PointerPorts } from './pointer.ts';
export { isLookedUp } from './selected-text.ts';
export { isInSight, scrollIntoSight } from './sight.ts';
export type {
  CardAct,
  OpenedBy,
  Opening,
  Paragraph,
  PointedWords,
  SurfaceCard,
  SurfaceWord,
  WordSurface,
  Writing,
} from './surface.ts';
