import type { Entry } from '../../dictionary/index.ts';
import { headwordForms } from './entry-facts.ts';
import { Pinyin } from './Pinyin.tsx';
import type { WordLookup } from './ports.ts';
import { doubtedReadings } from './Readings.tsx';

interface HeadwordProps {
  readonly id: string;
  readonly form: string;
  readonly pinyin: string;
  readonly entry: Entry | undefined;
  readonly lookup: WordLookup | undefined;
}

/** Longer ones are set smaller. */
const LONG = 6;

/** The word itself: in both scripts, and how it is said. */
export function Headword({ id, form, pinyin, entry, lookup }: HeadwordProps) {
  const { shown, other } = entry
    ? headwordForms(entry, form)
    : { shown: { text: form, lang: 'zh' }, other: undefined };
  const said = lookup?.here.aloud ?? lookup?.here;
  const reading = entry?.reading ?? said?.reading ?? [];
  const written = entry?.pinyin ?? (said?.pinyin || pinyin);
  const doubts = lookup ? doubtedReadings(lookup, entry) : [];
  return (
    <>
      <header>
        <h2 id={id} class={shown.text.length > LONG ? 'headword long' : 'headword'} lang={shown.lang}>
          {shown.text}
        </h2>
        {other && (
          <span class="other-script" lang={other.lang}>
            {other.text}
          </span>
        )}
      </header>
      {written && (
        <p class="reading">
          <Pinyin pinyin={written} reading={reading} />
          {doubts.length > 0 && <Doubt others={doubts} />}
        </p>
      )}
    </>
  );
}

/** The mark of a reading that is a guess. */
function Doubt({ others }: { readonly others: readonly Entry[] }) {
  return (
    <span
      class="doubt"
      title={`This reading is a guess: also ${others.map(({ pinyin }) => pinyin).join(', ')}`}
    >
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">, uncertain reading</span>
    </span>
  );
}

const NAMES = {
  person: 'Name of a person',
  place: 'Name of a place',
  organization: 'Name of an organization',
};

/** What the word is at its place, where that is more than a word: a name and its kind, a number and its value. */
export function PlaceFacts({ here, entries }: Pick<WordLookup, 'here' | 'entries'>) {
  const { kind, nameType, says, value } = here;
  if (value !== undefined) {
    return (
      <p class="value">
        <span class="visually-hidden">Value: </span>
        {value}
      </p>
    );
  }
  if (nameType) return <p class="aside kind">{says ? `${NAMES[nameType]}: ${says}` : NAMES[nameType]}</p>;
  if (kind === 'name') return <p class="aside kind">A name</p>;
  return entries.length === 0 ? <p class="aside kind">Not a word of the dictionary</p> : null;
}
