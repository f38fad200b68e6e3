import type { Entry } from '../../dictionary/index.ts';
import type { Knowledge } from '../../vocabulary/index.ts';
import type { WordLookup } from './ports.ts';
import type { Actions } from './use-actions.ts';

interface MorePanelProps {
  readonly lookup: WordLookup;
  readonly entry: Entry | undefined;
  readonly actions: Actions;
  readonly onCorrect: () => void;
}

const LEVELS: readonly (readonly [Knowledge, string])[] = [
  ['learning', 'Learning'],
  ['known', 'Known'],
  ['ignored', 'Ignore'],
];

/** Less frequent actions: other marks, copying, correcting. */
export function MorePanel({ lookup, entry, actions, onCorrect }: MorePanelProps) {
  const { copy, mark, knowledge } = actions;
  const pinyin = entry?.pinyin ?? lookup.here.aloud?.pinyin ?? lookup.here.pinyin;
  const canMark = entry !== undefined || lookup.unlisted !== undefined;
  const { sentence } = lookup;
  const copies: readonly (readonly [label: string, text: string, what: string])[] = [
    ['Word', lookup.form, 'the word'],
    ['Pinyin', pinyin, 'its pinyin'],
    ['Word and pinyin', pinyin && `${lookup.form} ${pinyin}`, 'the word and its pinyin'],
    ['Sentence', sentence.text, 'the sentence'],
    [
      'Sentence with pinyin',
      sentence.text && `${sentence.text}\n${sentence.pinyin}`,
      'the sentence with pinyin',
    ],
  ];
  return (
    <div class="panel">
      {canMark && (
        <fieldset>
          <legend>Mark it</legend>
          {LEVELS.map(([level, label]) => (
            <button
              type="button"
              class={knowledge === level ? 'known' : undefined}
              aria-pressed={knowledge === level}
              onClick={(event) => event.isTrusted && mark(level)}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Copy</legend>
        {copies.map(
          ([label, text, what]) =>
            text && (
              <button type="button" onClick={() => copy(text, what)}>
                {label}
              </button>
            ),
        )}
      </fieldset>
      <fieldset>
        <legend>Wrong here?</legend>
        <button type="button" onClick={onCorrect}>
          Correct it…
        </button>
      </fieldset>
    </div>
  );
}
