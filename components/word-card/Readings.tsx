import { type Entry, isDoubtful } from '../../dictionary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';
import type { WordLookup } from './ports.ts';

interface ReadingsProps {
  readonly lookup: WordLookup;
  readonly shown: Entry;
  readonly onChoose: (entry: Entry) => void;
}

/** The other possible readings of a guess; none where the reading is certain, or the reader has chosen another entry. */
export function doubtedReadings(lookup: WordLookup, shown: Entry | undefined): readonly Entry[] {
  if (!shown || lookup.entries[0] !== shown || !isDoubtful(lookup.here)) return [];
  return otherReadings(lookup.entries, shown);
}

/** Says that the reading is a guess, with the other readings to correct it. */
export function UncertainReading({ lookup, shown, onCorrect }: CorrectingProps) {
  const others = doubtedReadings(lookup, shown);
  if (others.length === 0) return null;
  const readings = others.map((entry) => (
    <button
      key={entry.pinyin}
      type="button"
      class="link"
      aria-label={t('card.correctTo', { pinyin: entry.pinyin })}
      title={t('card.correctTo', { pinyin: entry.pinyin })}
      onClick={() => onCorrect(entry)}
    >
      <Pinyin pinyin={entry.pinyin} reading={entry.reading} />
    </button>
  ));
  return <p class="uncertain">{textParts('card.guessBut', { readings })}</p>;
}

interface CorrectingProps extends ReadingsProps {
  /** The reader confirms this reading. */
  readonly onCorrect: (entry: Entry) => void;
}

/** The reader has chosen another entry: it can be made the standard one. */
export function ChosenReading({ lookup, shown, onChoose, onCorrect }: CorrectingProps) {
  const [taken] = lookup.entries;
  if (!taken || taken === shown) return null;
  const isOtherReading = taken.pinyin !== shown.pinyin;
  return (
    <p class="uncertain">
      {textParts('card.readAs', {
        pinyin: <Pinyin pinyin={taken.pinyin} reading={taken.reading} />,
        gloss: <span lang={taken.dictionary ? taken.dictionary.language : 'en'}>{taken.gloss}</span>,
      })}
      <span class="choices">
        {isOtherReading && (
          <button type="button" class="small" onClick={() => onCorrect(shown)}>
            {t('card.correctTo', { pinyin: shown.pinyin })}
          </button>
        )}
        <button type="button" class="small" onClick={() => onChoose(taken)}>
          {t('card.backTo', { pinyin: taken.pinyin })}
        </button>
      </span>
    </p>
  );
}

/** The other entries of a form, folded away; choosing one shows it first. */
export function OtherEntries({ lookup, shown, onChoose }: ReadingsProps) {
  const others = lookup.entries.filter((entry) => entry !== shown);
  if (others.length === 0) return null;
  return (
    <details class="links">
      <summary>
        {t('card.moreReadings', { count: others.length })}
        <span class="soft" lang="zh-Latn">
          {' '}
          {[...new Set(others.map(({ pinyin }) => pinyin))].slice(0, 4).join(', ')}
        </span>
      </summary>
      <ul>
        {others.map((entry) => (
          <li>
            <button type="button" class="quiet line" onClick={() => onChoose(entry)}>
              <Pinyin pinyin={entry.pinyin} reading={entry.reading} /> <Gloss gloss={entry.gloss} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One entry for each reading other than the shown one's. */
function otherReadings(entries: readonly Entry[], shown: Entry): Entry[] {
  const seen = new Set([shown.pinyin.toLowerCase()]);
  return entries.filter(({ pinyin }) => {
    const isNew = !seen.has(pinyin.toLowerCase());
    seen.add(pinyin.toLowerCase());
    return isNew;
  });
}
