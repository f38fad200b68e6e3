import { useId } from 'preact/hooks';
import type { SentencePart, SentencePattern } from '../../dictionary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import type { PatternSaving } from './use-pattern-saving.ts';

interface PatternsProps {
  readonly title: string;
  readonly patterns: readonly SentencePattern[];
  /** Absent where patterns can't be saved. */
  readonly actions?: PatternSaving | undefined;
  /** Opens a headword: a verb whose parts stand apart. */
  readonly onOpen: (word: { readonly form: string }, event: MouseEvent) => void;
  /** Pointed at, by pointer or focus; `undefined` once it no longer is. */
  readonly onPoint?: (pattern: SentencePattern | undefined) => void;
}

/** The patterns of grammar in a sentence, each as it stands there, and what it does. */
export function Patterns({ title, patterns, actions, onOpen, onPoint = () => {} }: PatternsProps) {
  const id = useId();
  if (patterns.length === 0) return null;
  return (
    <section class="links patterns" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {patterns.map((found) => (
          <li
            key={`${found.start} ${found.id}`}
            onPointerEnter={() => onPoint(found)}
            onPointerLeave={() => onPoint(undefined)}
            onFocusCapture={() => onPoint(found)}
            onBlurCapture={() => onPoint(undefined)}
          >
            <PatternView found={found} onOpen={onOpen} />
            {actions && <SavePattern found={found} actions={actions} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PatternView({ found, onOpen }: { readonly found: SentencePattern } & Pick<PatternsProps, 'onOpen'>) {
  const { parts, what, word, name, examples, confusedWith } = found;
  const roles = parts.filter(({ role }) => role !== 'mark');
  const says = <span lang="en">{what}</span>;
  return (
    <>
      <p class="pattern-here" lang="zh">
        {parts.map((part, at) => (
          <PatternPart key={part.start} part={part} isAfterGap={isGap(parts[at - 1], part)} />
        ))}
      </p>
      <p class="pattern-what">
        {word === undefined
          ? says
          : textParts('card.apart', {
              word: (
                <button
                  type="button"
                  class="link"
                  lang="zh-Hans"
                  onClick={(event) => onOpen({ form: word }, event)}
                >
                  {word}
                </button>
              ),
              what: says,
            })}
      </p>
      {roles.length > 0 && (
        <dl class="pattern-roles">
          {roles.map(({ role, text, says: filled, english, start }) => (
            <div key={start}>
              <dt>
                <b>{role}</b> <span lang="en">{filled}</span>
              </dt>
              <dd>
                <span lang="zh">{shorten(text)}</span>
                {english && (
                  <span class="says" lang="en">
                    {' '}
                    {english}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <details>
        <summary>{textParts('card.moreOn', { name: <span lang="zh">{name}</span> })}</summary>
        <ul class="examples">
          {examples.map(({ chinese, english }) => (
            <li key={chinese}>
              <span lang="zh-Hans">{chinese}</span>
              <span class="says" lang="en">
                {english}
              </span>
            </li>
          ))}
        </ul>
        {confusedWith && (
          <p class="aside" lang="en">
            {confusedWith}
          </p>
        )}
      </details>
    </>
  );
}

/** A click that no hand made (a page's script) saves nothing. The button stays, so focus does. */
function SavePattern({
  found,
  actions,
}: {
  readonly found: SentencePattern;
  readonly actions: PatternSaving;
}) {
  const { savedPatterns, savePattern, removePattern } = actions;
  const isSaved = savedPatterns.has(found.id);
  const act = isSaved ? removePattern : savePattern;
  return (
    <p class="pattern-save">
      {isSaved && <span class="aside">{t('card.patternSaved')}</span>}
      <button type="button" class="small" onClick={(event) => event.isTrusted && act(found)}>
        <span class="visually-hidden">{t('card.pattern', { name: found.name })} </span>
        {isSaved ? t('card.remove') : t('card.save')}
      </button>
    </p>
  );
}

function PatternPart({ part, isAfterGap }: { readonly part: SentencePart; readonly isAfterGap: boolean }) {
  const { role, text } = part;
  return (
    <>
      {isAfterGap && <span class="gap">…</span>}
      {role === 'mark' ? <b>{text}</b> : <span class="role">{shorten(text)}</span>}{' '}
    </>
  );
}

/** Whether words that belong to no part stand between two parts. */
function isGap(before: SentencePart | undefined, part: SentencePart): boolean {
  return before !== undefined && part.start > before.end;
}

/** Longer ones are told by their ends, in characters. */
const MAX_SHOWN = 16;
const END_SHOWN = 6;

/** A long stretch by its beginning and its end. */
function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_SHOWN
    ? text
    : `${characters.slice(0, END_SHOWN).join('')}…${characters.slice(-END_SHOWN).join('')}`;
}
