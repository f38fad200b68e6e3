import { useEffect, useRef } from 'preact/hooks';
import {
  type CorrectedWord,
  type CorrectionPlace,
  type CorrectionScope,
  correctionId,
  describeCorrection,
  scopeChoices,
  type WordsAround,
} from '../../vocabulary/index.ts';

/** A correction whose scope the reader has not chosen yet. */
export interface PendingCorrection {
  readonly words: readonly CorrectedWord[];
  /** Where its form is in the text. */
  readonly place: CorrectionPlace;
  readonly around: WordsAround;
}

interface WhereItHoldsProps {
  readonly pending: PendingCorrection;
  /** `undefined` is everywhere. */
  readonly onChoose: (scope: CorrectionScope | undefined) => void;
}

/** Asks for the scope of a correction; the answer stores it. */
export function WhereItHolds({ pending: { words, place, around }, onChoose }: WhereItHoldsProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const form = words.map(({ text }) => text).join('');
  return (
    <div class="panel">
      <fieldset class="where">
        <legend>
          <span lang="zh">{describeCorrection({ form, words })}.</span> Where does that hold?
        </legend>
        {scopeChoices(place, around).map((scope, index) => (
          <button
            type="button"
            key={correctionId({ form, scope })}
            ref={index === 0 ? first : null}
            onClick={() => onChoose(scope)}
          >
            <Choice scope={scope} />
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Choice({ scope }: { readonly scope: CorrectionScope | undefined }) {
  if (!scope) return <>Everywhere</>;
  if (scope.kind === 'sentence') return <>Only in this sentence</>;
  const { before, after } = scope;
  if (before !== undefined && after !== undefined)
    return (
      <>
        In{' '}
        <span lang="zh">
          {before} <span aria-hidden="true">_</span> {after}
        </span>
      </>
    );
  return (
    <>
      {before === undefined ? 'Before' : 'After'} <span lang="zh">{before ?? after}</span>
    </>
  );
}
