import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import { isRightOrder, type OrderExercise } from '../../vocabulary/patterns/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';
import { Help } from './Help.tsx';
import { Key } from './Key.tsx';
import { PatternCue } from './PatternCue.tsx';
import type { PatternExerciseProps } from './pattern-exercise-props.ts';
import { useKeys } from './use-keys.ts';

/** The elements of a pattern in a wrong order, to be put in the right one: by click, touch or digit. */
export function PatternOrder({ exercise, what, answered, onAnswer }: PatternExerciseProps<OrderExercise>) {
  const { before, after, pieces, english, sentence } = exercise;
  const [order, setOrder] = useState<readonly number[]>([]);
  const [help, setHelp] = useState(false);
  const check = useRef<HTMLButtonElement>(null);
  const parts = useRef<HTMLDivElement>(null);
  // A piece that is taken out goes from under the focus.
  useKeptFocus(parts, '.pieces .piece:not([aria-disabled="true"])');
  const isFull = order.length === pieces.length;
  const isOpen = answered === undefined;
  const place = (piece: number): void => {
    if (isOpen && !order.includes(piece)) setOrder([...order, piece]);
  };
  const take = (piece: number): void => {
    if (isOpen) setOrder(order.filter((one) => one !== piece));
  };
  const give = (): void => {
    if (isOpen && isFull) onAnswer({ isRight: isRightOrder(exercise, order), help, order });
  };
  useKeys({
    ...Object.fromEntries(pieces.map((_, at) => [`${at + 1}`, isOpen ? () => place(at) : undefined])),
    backspace: isOpen && order.length > 0 ? () => setOrder(order.slice(0, -1)) : undefined,
    enter: isOpen && isFull ? give : undefined,
  });
  // The last piece's button goes out of use under the focus.
  useLayoutEffect(() => {
    if (isFull && isOpen) check.current?.focus({ preventScroll: true });
  }, [isFull, isOpen]);
  return (
    <div class="order-parts" ref={parts}>
      <p class="practice-sentence pattern-order" lang="zh">
        {before}
        {order.map((piece) => (
          <button
            type="button"
            class="piece placed"
            key={piece}
            aria-disabled={!isOpen}
            title={isOpen ? t('practice.takeOut') : undefined}
            onClick={() => take(piece)}
          >
            {pieces[piece]}
          </button>
        ))}
        {!isFull && (
          <span class="gap" style={{ inlineSize: '2.4em' }}>
            <span class="visually-hidden" lang={textLocale()}>
              {t('practice.partsToCome', { count: pieces.length - order.length })}
            </span>
          </span>
        )}
        {after}
      </p>
      <PatternCue english={english} what={help ? what : undefined} />
      {answered && !answered.isRight && (
        <p class="pattern-right">
          <span class="aside">{t('practice.rightOrder')}</span> <span lang="zh">{sentence}</span>
        </p>
      )}
      {isOpen && (
        <>
          <ul class="pieces" aria-label={t('practice.partsToOrder')}>
            {pieces.map((text, at) => (
              <li key={at}>
                <button
                  type="button"
                  class="piece"
                  aria-disabled={order.includes(at)}
                  aria-keyshortcuts={`${at + 1}`}
                  onClick={() => place(at)}
                >
                  <Key name={`${at + 1}`} /> <span lang="zh">{text}</span>
                </button>
              </li>
            ))}
          </ul>
          <div class="practice-actions">
            <button
              type="button"
              class={isFull ? 'button primary' : 'button'}
              ref={check}
              disabled={!isFull}
              onClick={give}
            >
              {t('practice.check')} <Key name="⏎" />
            </button>
            {!help && <Help label={t('practice.showPattern')} onHelp={() => setHelp(true)} />}
          </div>
        </>
      )}
    </div>
  );
}
