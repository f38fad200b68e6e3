import type { Entry } from '../../dictionary/index.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';
import type { WordLookup } from './ports.ts';

/** Below this a reading is said to be uncertain. */
const SURE = 0.8;

interface ReadingsProps {
  readonly lookup: WordLookup;
  readonly shown: Entry;
  readonly onChoose: (entry: Entry) => void;
}

/** That the reading is a guess, where it is one, with the alternatives to choose from. */
export function UncertainReading({ lookup, shown, onChoose }: ReadingsProps) {
  const others = otherReadings(lookup.entries, shown);
  // Once the reader has turned to another reading, that is spoken of instead.
  if (lookup.entries[0] !== shown) return null;
  if (lookup.here.confidence >= SURE || others.length === 0 || lookup.correction) return null;
  return (
    <p class="uncertain">
      Reading uncertain; it may be{' '}
      {others.map((entry) => (
        <button type="button" class="link" onClick={() => onChoose(entry)}>
          <Pinyin pinyin={entry.pinyin} reading={entry.reading} />
        </button>
      ))}
    </p>
  );
}

interface ChosenReadingProps extends ReadingsProps {
  /** The reader says that it is read so. */
  readonly onCorrect: (entry: Entry) => void;
}

/** The reader has turned to another entry than the one taken: it can be made the one. */
export function ChosenReading({ lookup, shown, onChoose, onCorrect }: ChosenReadingProps) {
  const [taken] = lookup.entries;
  if (!taken || taken === shown) return null;
  const isOtherReading = taken.pinyin !== shown.pinyin;
  return (
    <p class="uncertain">
      Taken here for <Pinyin pinyin={taken.pinyin} reading={taken.reading} />, {taken.gloss}.
      <span class="choices">
        {isOtherReading && (
          <button type="button" class="small" onClick={() => onCorrect(shown)}>
            Always read it {shown.pinyin}
          </button>
        )}
        <button type="button" class="small" onClick={() => onChoose(taken)}>
          Back to {taken.pinyin}
        </button>
      </span>
    </p>
  );
}

/** The other entries of a form, folded away; choosing one puts it in the card's place of honour. */
export function OtherEntries({ lookup, shown, onChoose }: ReadingsProps) {
  const others = lookup.entries.filter((entry) => entry !== shown);
  if (others.length === 0) return null;
  return (
    <details class="links">
      <summary>
        {others.length === 1 ? 'One more reading' : `${others.length} more readings`}
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

/** One entry for each reading that is not the shown one's. */
function otherReadings(entries: readonly Entry[], shown: Entry): Entry[] {
  const seen = new Set([shown.pinyin.toLowerCase()]);
  return entries.filter(({ pinyin }) => {
    const isNew = !seen.has(pinyin.toLowerCase());
    seen.add(pinyin.toLowerCase());
    return isNew;
  });
}
