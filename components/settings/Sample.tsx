import { useEffect, useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import { type DrawnHelp, errorMessage, MEETINGS, type Settings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** Easy words and hard ones, a name, 行 read háng and xíng, a word that occurs twice. */
const SAMPLE = '今天，上海的银行行长重新行动，银行明天开门。';

/** What is drawn over a word, as on a page: one syllable a character where they can be told apart. */
export interface SampleWord {
  readonly start: number;
  readonly end: number;
  readonly pinyin: readonly string[];
  readonly zhuyin: readonly string[];
  /** A digit for each syllable. */
  readonly tones: string;
  readonly gloss: string;
  readonly help: DrawnHelp;
  readonly learning: boolean;
}

/** Annotates a text as on a page, by the present settings. */
export type ReadSample = (text: string) => Promise<readonly SampleWord[]>;

interface SampleProps {
  readonly drawing: Settings;
  readonly read: ReadSample;
  /** Opens the card of a word; absent where there are no cards. */
  readonly onOpen?: (query: WordQuery) => void;
}

/** The effect of the settings on one line of text, annotated as on a page. The page is ours, so it is real `<ruby>`. */
export function Sample({ drawing, read, onOpen }: SampleProps) {
  const [words, setWords] = useState<readonly SampleWord[]>();
  const [problem, setProblem] = useState<string>();
  const { script, place, size, level, readingFor, meaningFor, meetings } = drawing;
  const { names, numbers, rareOnly, fading } = drawing;
  useEffect(() => {
    let wanted = true;
    read(SAMPLE).then(
      (found) => wanted && setWords(found),
      (error: unknown) => wanted && setProblem(t('settings.noPreview', { cause: errorMessage(error) })),
    );
    return () => {
      wanted = false;
    };
  }, [read, level, readingFor, meaningFor, names, numbers, rareOnly, fading]);
  return (
    <figure class={`sample ${script} size-${size} ${place}`} aria-label={t('settings.preview')}>
      <p lang="zh-Hans">
        {splitSample(words ?? []).map(({ text, start, word }, at, pieces) => {
          if (!word) return text;
          const before = pieces.slice(0, at).filter((piece) => piece.text === text).length;
          const repeated = before >= MEETINGS[meetings];
          return <Word key={start} {...{ text, word, drawing, onOpen, repeated }} />;
        })}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </figure>
  );
}

interface WordProps {
  readonly text: string;
  readonly word: SampleWord;
  readonly drawing: Settings;
  /** The reader wants no help at this late meeting. */
  readonly repeated: boolean;
  readonly onOpen: SampleProps['onOpen'];
}

function Word({ text, word, drawing, repeated, onOpen }: WordProps) {
  const drawn = <Ruby {...{ text, word, drawing, repeated }} />;
  if (!onOpen) return drawn;
  const query = { form: text, pinyin: word.pinyin.join(''), text: SAMPLE, start: word.start };
  return (
    <button type="button" class="sample-word" aria-haspopup="dialog" onClick={() => onOpen(query)}>
      {drawn}
    </button>
  );
}

function Ruby({ text, word, drawing, repeated }: Omit<WordProps, 'onOpen'>) {
  const { script, place, tones, gloss, known } = drawing;
  const { reading, meaning } = repeated ? BARE : word.help;
  const drawn = reading === 'none' && known === 'faint' ? 'faint' : reading;
  const hasGloss = meaning !== 'none' && gloss !== 'none' && word.gloss !== '';
  if (drawn === 'none' && !hasGloss) return <span>{text}</span>;
  const short = hasGloss && (
    <span lang="en" class={`sample-gloss ${meaning}`}>
      {word.gloss}
    </span>
  );
  const inner = (
    <ruby class={word.learning ? `${place} learning` : place}>
      {text}
      <rt lang={script === 'pinyin' ? 'zh-Latn' : 'zh-Bopo'} class={drawn}>
        {word[script].map((piece, at) => (
          <span key={at} class={tones ? `t${word.tones[at]}` : undefined}>
            {piece}
          </span>
        ))}
        {gloss === 'after' && short && <> {short}</>}
      </rt>
    </ruby>
  );
  if (gloss !== 'under' || !short) return inner;
  return (
    <ruby class={place === 'above' ? 'below' : 'above'}>
      {inner}
      <rt lang="en" class={`sample-gloss ${meaning}`}>
        {word.gloss}
      </rt>
    </ruby>
  );
}

/** A word whose help is wanted at an earlier meeting only. */
const BARE: DrawnHelp = { reading: 'none', meaning: 'none' };

/** The sample as stretches: words that have labels, and the text between them. */
function splitSample(words: readonly SampleWord[]): { text: string; start: number; word?: SampleWord }[] {
  const pieces: { text: string; start: number; word?: SampleWord }[] = [];
  let at = 0;
  for (const word of words) {
    if (word.start > at) pieces.push({ text: SAMPLE.slice(at, word.start), start: at });
    pieces.push({ text: SAMPLE.slice(word.start, word.end), start: word.start, word });
    at = word.end;
  }
  return at < SAMPLE.length ? [...pieces, { text: SAMPLE.slice(at), start: at }] : pieces;
}
