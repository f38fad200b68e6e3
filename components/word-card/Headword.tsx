import type { Entry } from '../../dictionary/index.ts';
import { t, textLocale, textParts } from '../../vocabulary/language/index.ts';
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
  const list = new Intl.ListFormat(textLocale(), { style: 'narrow' });
  const readings = list.format(others.map(({ pinyin }) => pinyin));
  return (
    <span class="doubt" title={t('card.guessBut', { readings })}>
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">{t('card.uncertain.reading')}</span>
    </span>
  );
}

/** What the word is at its place, where that is more than a word: a name and its kind, a number and its value. */
export function PlaceFacts({ here, entries }: Pick<WordLookup, 'here' | 'entries'>) {
  const { kind, nameType, says, value } = here;
  if (value !== undefined) {
    return (
      <p class="value">
        <span class="visually-hidden">{t('card.value')} </span>
        {value}
      </p>
    );
  }
  if (nameType) {
    const note = <span lang="en">{says}</span>;
    return (
      <p class="aside kind">
        {says ? textParts(`card.nameSays.${nameType}`, { note }) : t(`card.nameOf.${nameType}`)}
      </p>
    );
  }
  if (kind === 'name') return <p class="aside kind">{t('card.name')}</p>;
  return entries.length === 0 ? <p class="aside kind">{t('card.unlisted')}</p> : null;
}
