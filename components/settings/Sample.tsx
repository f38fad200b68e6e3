import type { Settings } from '../../vocabulary/index.ts';

/** A headline, 行 read háng and xíng in it, as it would be annotated. */
const SAMPLE = [
  { text: '银行', pinyin: ['yín', 'háng'], zhuyin: ['ㄧㄣˊ', 'ㄏㄤˊ'], tones: [2, 2], gloss: 'bank' },
  { text: '重新', pinyin: ['chóng', 'xīn'], zhuyin: ['ㄔㄨㄥˊ', 'ㄒㄧㄣ'], tones: [2, 1], gloss: 'again' },
  { text: '行动', pinyin: ['xíng', 'dòng'], zhuyin: ['ㄒㄧㄥˊ', 'ㄉㄨㄥˋ'], tones: [2, 4], gloss: 'action' },
] as const;

/** What the settings come to, on one line of text. The page is ours, so it is real `<ruby>`. */
export function Sample({ drawing, label }: { readonly drawing: Settings; readonly label: string }) {
  const { script, place, size, tones, gloss } = drawing;
  const other = place === 'above' ? 'below' : 'above';
  return (
    <figure class={`sample ${script} size-${size}`} aria-label={label}>
      <p lang="zh-Hans">
        {SAMPLE.map((word) => {
          const reading = (
            <>
              {word[script].map((piece, i) => (
                <span key={piece} class={tones ? `t${word.tones[i]}` : undefined}>
                  {piece}
                </span>
              ))}
              {gloss === 'after' && (
                <span lang="en" class="sample-gloss">
                  {' '}
                  {word.gloss}
                </span>
              )}
            </>
          );
          const inner = (
            <ruby key={word.text} class={place}>
              {word.text}
              <rt lang={script === 'pinyin' ? 'zh-Latn' : 'zh-Bopo'}>{reading}</rt>
            </ruby>
          );
          if (gloss !== 'under') return inner;
          return (
            <ruby key={word.text} class={other}>
              {inner}
              <rt lang="en" class="sample-gloss">
                {word.gloss}
              </rt>
            </ruby>
          );
        })}
      </p>
    </figure>
  );
}
