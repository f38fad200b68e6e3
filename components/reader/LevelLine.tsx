import type { ReaderLevel } from '../../vocabulary/index.ts';
import { LevelChoice } from '../settings/index.ts';

interface LevelLineProps {
  readonly level: ReaderLevel;
  readonly onLevel: (level: ReaderLevel) => void;
}

/** The reader's level over the library, whose order goes by it. */
export function LevelLine({ level, onLevel }: LevelLineProps) {
  return (
    <div class="level-line">
      <LevelChoice level={level} onChange={onLevel} />
    </div>
  );
}
