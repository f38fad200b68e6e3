import { t } from '../../vocabulary/language/index.ts';

/** Whether a choice was right, drawn and said; nothing on one that is neither right nor was taken. */
export function AnswerMark({ isRight, isChosen }: { readonly isRight: boolean; readonly isChosen: boolean }) {
  if (!isRight && !isChosen) return null;
  return (
    <span class="answer-mark">
      <span aria-hidden="true">{isRight ? '✓' : '✗'}</span>
      <span class="visually-hidden">{t(isRight ? 'practice.markRight' : 'practice.markWrong')}</span>
    </span>
  );
}
