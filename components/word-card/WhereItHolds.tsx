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
import { t, textParts } from '../../vocabulary/language/index.ts';

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
          {textParts('corrections.where', {
            said: <span lang="zh">{describeCorrection({ form, words })}</span>,
          })}
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
  if (!scope) return t('corrections.choice.everywhere');
  if (scope.kind === 'sentence') return t('corrections.choice.sentence');
  const { before, after } = scope;
  if (before !== undefined && after !== undefined) {
    const words = (
      <span lang="zh">
        {before} <span aria-hidden="true">_</span> {after}
      </span>
    );
    return textParts('corrections.choice.between', { words });
  }
  return before === undefined
    ? textParts('corrections.choice.before', { after: <span lang="zh">{after}</span> })
    : textParts('corrections.choice.after', { before: <span lang="zh">{before}</span> });
}
