import type { Entry } from '../../dictionary/index.ts';
import type { Knowledge } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { WordLookup } from './ports.ts';
import type { Actions, Copied } from './use-actions.ts';

interface MorePanelProps {
  readonly lookup: WordLookup;
  readonly entry: Entry | undefined;
  readonly actions: Actions;
  readonly onCorrect: () => void;
}

const LEVELS = ['learning', 'known', 'ignored'] as const satisfies readonly Knowledge[];

/** Less frequent actions: other marks, copying, correcting. */
export function MorePanel({ lookup, entry, actions, onCorrect }: MorePanelProps) {
  const { copy, mark, knowledge } = actions;
  const pinyin = entry?.pinyin ?? lookup.here.aloud?.pinyin ?? lookup.here.pinyin;
  const canMark = entry !== undefined || lookup.unlisted !== undefined;
  const { sentence } = lookup;
  const copies: readonly (readonly [what: Copied, text: string])[] = [
    ['word', lookup.form],
    ['pinyin', pinyin],
    ['wordAndPinyin', pinyin && `${lookup.form} ${pinyin}`],
    ['sentence', sentence.text],
    ['sentenceAndPinyin', sentence.text && `${sentence.text}\n${sentence.pinyin}`],
  ];
  return (
    <div class="panel">
      {canMark && (
        <fieldset>
          <legend>{t('card.markAs')}</legend>
          {LEVELS.map((level) => (
            <button
              type="button"
              class={knowledge === level ? 'known' : undefined}
              aria-pressed={knowledge === level}
              onClick={(event) => event.isTrusted && mark(level)}
            >
              {t(`card.mark.${level}`)}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{t('card.copy')}</legend>
        {copies.map(
          ([what, text]) =>
            text && (
              <button type="button" onClick={() => copy(text, what)}>
                {t(`card.copyWhat.${what}`)}
              </button>
            ),
        )}
      </fieldset>
      <fieldset>
        <legend>{t('card.wrong')}</legend>
        <button type="button" onClick={onCorrect}>
          {t('card.correct')}
        </button>
      </fieldset>
    </div>
  );
}
