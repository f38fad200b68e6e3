import { useState } from 'preact/hooks';
import {
  type Correction,
  type CorrectionKey,
  type CorrectionKind,
  type CorrectionPart,
  correctionId,
  correctionParts,
  describeCorrection,
  describeScope,
  errorMessage,
} from '../../vocabulary/index.ts';
import { CorrectionFiles, type CorrectionFilesProps } from './CorrectionFiles.tsx';

export interface CorrectionListProps extends CorrectionFilesProps {
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** How many stored ones this version can't read; they are kept. */
  readonly unreadable: number;
  /** Sets the correction of a form in a scope, `null` for none; resolves once that is stored. */
  readonly onChange: (of: CorrectionKey, correction: Correction | null) => Promise<unknown>;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Each kind has a place of its own. */
const KINDS: readonly (readonly [CorrectionKind, string])[] = [
  ['reading', 'Readings'],
  ['sense', 'Meanings'],
  ['words', 'Where words begin and end'],
  ['name', 'Names'],
];

/** The corrections by kind; each can be removed, and the one removed last restored. */
export function CorrectionList({
  corrections,
  unreadable,
  onChange,
  onExport,
  onImport,
}: CorrectionListProps) {
  const [removed, setRemoved] = useState<CorrectionPart>();
  const [problem, setProblem] = useState('');
  const attempt = (work: Promise<unknown>, done: () => void): void => {
    setProblem('');
    work.then(done, (error: unknown) => setProblem(errorMessage(error)));
  };
  const takeBack = (part: CorrectionPart): void =>
    attempt(onChange(part.whole, part.rest), () => setRemoved(part));
  const parts = corrections.flatMap(correctionParts);
  return (
    <section class="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">What you have corrected</h2>
      {corrections.length === 0 && (
        <p class="hint">
          Nothing yet. Where a reading, a meaning or the cut of a word is wrong, correct it in its card,
          behind “···”.
        </p>
      )}
      {KINDS.map(([kind, title]) => {
        const own = parts.filter((part) => part.kind === kind);
        return own.length > 0 && <Kind key={kind} title={title} parts={own} onTakeBack={takeBack} />;
      })}
      {unreadable > 0 && (
        <p class="problem">{unreadable} can't be read by this version of Hangjian. Nothing was deleted.</p>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="taken-back" role="status">
        {removed && (
          <>
            <span lang="zh">Taken back: {inFull(removed.correction)}</span>
            <button
              type="button"
              class="button"
              onClick={() => attempt(onChange(removed.whole, removed.whole), () => setRemoved(undefined))}
            >
              Undo
            </button>
          </>
        )}
      </p>
      <CorrectionFiles {...{ onExport, onImport }} canExport={corrections.length > 0} />
    </section>
  );
}

function inFull(correction: Correction): string {
  return `${describeCorrection(correction)}, ${describeScope(correction)}`;
}

interface KindProps {
  readonly title: string;
  readonly parts: readonly CorrectionPart[];
  readonly onTakeBack: (part: CorrectionPart) => void;
}

function Kind({ title, parts, onTakeBack }: KindProps) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {parts.map((part) => (
          <li key={correctionId(part.whole)}>
            <span lang="zh">{describeCorrection(part.correction)}</span>
            <span class="hint" lang="zh">
              {describeScope(part.correction)}
            </span>
            <span class="hint">{DAY.format(part.whole.time)}</span>
            <button
              type="button"
              class="button"
              aria-label={`Take back: ${inFull(part.correction)}`}
              onClick={() => onTakeBack(part)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
