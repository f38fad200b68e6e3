import { useId, useState } from 'preact/hooks';
import type { Entry, WordQuery } from '../../dictionary/index.ts';
import type { CorrectedWord, WordsAround } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { orderedGlosses } from './entry-facts.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';
import type { WordLookup } from './ports.ts';
import { SplitWord } from './SplitWord.tsx';
import { readSyllables } from './syllables.ts';

interface CorrectPanelProps {
  readonly query: WordQuery;
  readonly lookup: WordLookup;
  readonly entry: Entry | undefined;
  /** Corrects the word. */
  readonly onCorrect: (words: readonly CorrectedWord[], joined?: JoinedWord) => void;
}

/** A word formed from the card's and its neighbour; the card then shows it. */
export interface JoinedWord {
  readonly query: WordQuery;
  readonly around: WordsAround;
}

const NAMES = ['person', 'place', 'organization'] as const;

/** Corrects a word: its reading, its meaning, where it begins and ends, that it is a name. */
export function CorrectPanel({ query, lookup, entry, onCorrect }: CorrectPanelProps) {
  const { form, before, after, around } = lookup;
  const meanings = entry ? orderedGlosses(entry).slice(1) : [];
  const correctReading = (reading: readonly string[]): void =>
    onCorrect([{ text: form, reading: [...reading] }]);
  const join = (joined: string, start: number | undefined, beside: WordsAround): void => {
    const { text } = query;
    const place = { ...(text !== undefined && { text }), ...(start !== undefined && { start }) };
    onCorrect([{ text: joined }], { query: { form: joined, ...place }, around: beside });
  };
  return (
    <div class="panel">
      <ReadingChoice form={form} lookup={lookup} shown={entry} onChoose={correctReading} />
      {meanings.length > 0 && (
        <fieldset>
          <legend>{t('corrections.means')}</legend>
          <ul class="meanings">
            {meanings.map((sense) => (
              <li key={sense}>
                <button type="button" class="quiet line" onClick={() => onCorrect([{ text: form, sense }])}>
                  <Gloss gloss={sense} />
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {(form.length > 1 || before || after) && (
        <fieldset>
          <legend>{t('corrections.boundary')}</legend>
          {!lookup.isWord && (
            <button type="button" onClick={() => onCorrect([{ text: form }])}>
              {textParts('corrections.isOneWord', { form: <span lang="zh">{form}</span> })}
            </button>
          )}
          {before && (
            <button
              type="button"
              onClick={() =>
                join(before + form, (query.start ?? before.length) - before.length, {
                  ...around,
                  before: around.before.slice(1),
                })
              }
            >
              <Join form={before + form} />
            </button>
          )}
          {after && (
            <button
              type="button"
              onClick={() => join(form + after, query.start, { ...around, after: around.after.slice(1) })}
            >
              <Join form={form + after} />
            </button>
          )}
          {[...form].length > 1 && (
            <SplitWord
              key={form}
              form={form}
              onSplit={(words) => onCorrect(words.map((text) => ({ text })))}
            />
          )}
        </fieldset>
      )}
      <fieldset>
        <legend>{t('corrections.isName')}</legend>
        {NAMES.map((nameType) => (
          <button
            type="button"
            aria-pressed={lookup.here.nameType === nameType}
            onClick={() => onCorrect([{ text: form, nameType }])}
          >
            {t(`corrections.isNameOf.${nameType}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Join({ form }: { readonly form: string }) {
  return <>{textParts('corrections.join', { form: <span lang="zh">{form}</span> })}</>;
}

interface ReadingChoiceProps {
  readonly form: string;
  readonly lookup: WordLookup;
  readonly shown: Entry | undefined;
  readonly onChoose: (reading: readonly string[]) => void;
}

/** The dictionary's readings, and a field for another one. */
function ReadingChoice({ form, lookup, shown, onChoose }: ReadingChoiceProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const others = lookup.entries.filter(
    ({ pinyin }, index, all) =>
      pinyin !== shown?.pinyin && all.findIndex((one) => one.pinyin === pinyin) === index,
  );
  const count = [...form].filter((character) => /\p{Script=Han}/u.test(character)).length;
  const use = (): void => {
    const reading = readSyllables(typed, count);
    if (reading) onChoose(reading);
    else setProblem(t('corrections.writeSyllables', { count }));
  };
  if (count === 0) return null;
  return (
    <fieldset>
      <legend>{t('corrections.isRead')}</legend>
      {others.map((entry) => (
        <button type="button" onClick={() => onChoose(entry.reading)}>
          <Pinyin pinyin={entry.pinyin} reading={entry.reading} />
        </button>
      ))}
      <form
        class="typed"
        onSubmit={(event) => {
          event.preventDefault();
          use();
        }}
      >
        <input
          type="text"
          id={id}
          aria-label={t('corrections.otherReading')}
          aria-describedby={`${id}-problem`}
          aria-invalid={problem !== ''}
          placeholder={t('corrections.otherReadingHint')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{t('corrections.use')}</button>
      </form>
      <p id={`${id}-problem`} class="aside" role="status">
        {problem}
      </p>
    </fieldset>
  );
}
