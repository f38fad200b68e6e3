import { useState } from 'preact/hooks';
import type { Entry } from '../../dictionary/index.ts';
import { frequencyBand, headwordForms, orderedGlosses } from './entry-facts.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';

/** Glosses shown before the reader asks for the rest. */
const GLOSSES_SHOWN = 6;
/** A longer gloss is an explanation: set in bold it would be a wall. */
const SHORT_GLOSS = 80;

interface EntryViewProps {
  readonly entry: Entry;
  /** The word as it was met, which tells the script to show large. */
  readonly form: string;
  readonly headingId: string;
}

/** One entry: headword, pinyin, how common it is, its glosses with the fitting one marked, measure words. */
export function EntryView({ entry, form, headingId }: EntryViewProps) {
  const [expanded, setExpanded] = useState(false);
  const { shown, other } = headwordForms(entry, form);
  const glosses = orderedGlosses(entry);
  const visible = expanded ? glosses : glosses.slice(0, GLOSSES_SHOWN);
  const hidden = glosses.length - visible.length;
  return (
    <>
      <header>
        <h2 id={headingId} class="headword" lang={shown.lang}>
          {shown.text}
        </h2>
        {other && (
          <span class="other-script" lang={other.lang}>
            {other.text}
          </span>
        )}
      </header>
      <p class="reading">
        <Pinyin pinyin={entry.pinyin} reading={entry.reading} />
      </p>
      <ul class="tags" aria-label="How common it is">
        {entry.hsk !== undefined && <li>HSK {entry.hsk}</li>}
        <li>{frequencyBand(entry.frequency)}</li>
      </ul>
      {glosses.length > 0 && (
        <ol class="senses">
          {visible.map((gloss, index) => (
            <li class={index === 0 && gloss.length <= SHORT_GLOSS ? 'fits' : undefined}>
              <Gloss gloss={gloss} />
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <button type="button" class="quiet more" onClick={() => setExpanded(true)}>
          {hidden} more {hidden === 1 ? 'meaning' : 'meanings'}
        </button>
      )}
      {entry.classifiers.length > 0 && (
        <p class="aside">
          Measure word: <Gloss gloss={entry.classifiers.join(', ')} />
        </p>
      )}
    </>
  );
}
