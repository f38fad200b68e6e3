import type { Entry } from '../../dictionary/index.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';

interface OtherReadingsProps {
  readonly entries: readonly Entry[];
  readonly shown: Entry;
  readonly onChoose: (entry: Entry) => void;
}

/** The other entries of a form, one line each; choosing one puts it in the card's place of honour. */
export function OtherReadings({ entries, shown, onChoose }: OtherReadingsProps) {
  const others = entries.filter((entry) => entry !== shown);
  if (others.length === 0) return null;
  return (
    <section class="others">
      <h3>Also in the dictionary</h3>
      <ul>
        {others.map((entry) => (
          <li>
            <button type="button" class="quiet" onClick={() => onChoose(entry)}>
              <Pinyin pinyin={entry.pinyin} reading={entry.reading} /> <Gloss gloss={entry.gloss} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
