import type { Entry } from '../../dictionary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
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
const LONG = 5;
/** Longer ones have their pinyin in a row of its own, which is there before the pinyin is. */
const BESIDE = 3;

/** The word itself: in both scripts, and how it is said. */
export function Headword({ id, form, pinyin, entry, lookup }: HeadwordProps) {
  const { shown, other } = entry
    ? headwordForms(entry, form)
    : { shown: { text: form, lang: 'zh' }, other: undefined };
  const said = lookup?.here.aloud ?? lookup?.here;
  const reading = entry?.reading ?? said?.reading ?? [];
  const written = entry?.pinyin ?? (said?.pinyin || pinyin);
  const doubts = lookup ? doubtedReadings(lookup, entry) : [];
  const { length } = [...shown.text];
  const hasRow = length > BESIDE;
  return (
    <header>
      <h2 id={id} class={length > LONG ? 'headword long' : 'headword'} lang={shown.lang}>
        {shown.text}
      </h2>
      {other && (
        <span class="other-script" lang={other.lang}>
          {other.text}
        </span>
      )}
      {(written || hasRow) && (
        <p class={hasRow ? 'reading row' : 'reading'}>
          {written && <Pinyin pinyin={written} reading={reading} />}
          {doubts.length > 0 && <Doubt others={doubts} />}
        </p>
      )}
    </header>
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
