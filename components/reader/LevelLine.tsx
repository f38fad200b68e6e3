import type { ReaderLevel } from '../../vocabulary/index.ts';
import { LevelChoice } from '../settings/index.ts';

interface LevelLineProps {
  readonly level: ReaderLevel;
  readonly onLevel: (level: ReaderLevel) => void;
}

/** The reader's level, above the library that is ordered by it. */
export function LevelLine({ level, onLevel }: LevelLineProps) {
  return (
    <div class="level-line">
      <LevelChoice level={level} onChange={onLevel} />
    </div>
  );
}
