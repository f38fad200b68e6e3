import { useState } from 'preact/hooks';
import {
  type Correction,
  type CorrectionKey,
  type CorrectionKind,
  type CorrectionPart,
  correctionId,
  correctionParts,
  describeCorrection,
  describeInFull,
  describeScope,
  errorMessage,
} from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import { CorrectionFiles, type CorrectionFilesProps } from './CorrectionFiles.tsx';

export interface CorrectionListProps extends CorrectionFilesProps {
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** How many stored ones this version can't read; they are kept. */
  readonly unreadable: number;
  /** Sets the correction of a form in a scope, `null` for none; resolves once that is stored. */
  readonly onChange: (of: CorrectionKey, correction: Correction | null) => Promise<unknown>;
}

/** Each kind has a place of its own. */
const KINDS = ['reading', 'sense', 'words', 'name'] as const satisfies readonly CorrectionKind[];

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
      <h2 id="corrections-title">{t('corrections.title')}</h2>
      {corrections.length === 0 && <p class="hint">{t('corrections.none')}</p>}
      {KINDS.map((kind) => {
        const own = parts.filter((part) => part.kind === kind);
        const title = t(`corrections.kind.${kind}`);
        return own.length > 0 && <Kind key={kind} title={title} parts={own} onTakeBack={takeBack} />;
      })}
      {unreadable > 0 && <p class="problem">{t('corrections.unreadable', { count: unreadable })}</p>}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="taken-back" role="status">
        {removed && (
          <>
            <span lang="zh">
              {t('corrections.takenBack', { correction: describeInFull(removed.correction) })}
            </span>
            <button
              type="button"
              class="button"
              onClick={() => attempt(onChange(removed.whole, removed.whole), () => setRemoved(undefined))}
            >
              {t('corrections.undo')}
            </button>
          </>
        )}
      </p>
      <CorrectionFiles {...{ onExport, onImport }} canExport={corrections.length > 0} />
    </section>
  );
}

interface KindProps {
  readonly title: string;
  readonly parts: readonly CorrectionPart[];
  readonly onTakeBack: (part: CorrectionPart) => void;
}

function Kind({ title, parts, onTakeBack }: KindProps) {
  const day = new Intl.DateTimeFormat(textLocale(), { day: 'numeric', month: 'long', year: 'numeric' });
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
            <span class="hint">{day.format(part.whole.time)}</span>
            <button
              type="button"
              class="button"
              aria-label={t('corrections.takeBackOf', { correction: describeInFull(part.correction) })}
              onClick={() => onTakeBack(part)}
            >
              {t('corrections.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
