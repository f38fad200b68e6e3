import { useState } from 'preact/hooks';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { checkPinyin, type ReadingExercise } from '../../vocabulary/practice/index.ts';
import { Pinyin } from '../word-card/index.ts';
import type { ExerciseProps } from './exercise-props.ts';
import { Help } from './Help.tsx';
import { Key } from './Key.tsx';
import { PinyinDifference } from './PinyinDifference.tsx';
import { PinyinInput } from './PinyinInput.tsx';
import { Gap, Sentence } from './Sentence.tsx';
import { useFocus } from './use-focus.ts';
import { useKeys } from './use-keys.ts';

/** A word to read: its pinyin is typed and checked, or thought of, shown, and judged by the reader. */
export function TypeReading({ exercise, answered, onAnswer }: ExerciseProps<ReadingExercise>) {
  const { word, sentence, readings } = exercise;
  const [help, setHelp] = useState(false);
  const [shown, setShown] = useState(false);
  const give = (result: 'right' | 'almost' | 'wrong', typed?: string): void =>
    onAnswer({ given: [{ word: word.id, result, help }], ...(typed !== undefined && { typed }) });
  const check = answered?.typed === undefined ? undefined : checkPinyin(answered.typed, readings);
  return (
    <>
      <Sentence sentence={sentence}>
        <Gap length={word.form.length} word={word.form} />
      </Sentence>
      {help && !answered && (
        <p class="practice-gloss">
          <span class="aside">{t('practice.meaning')}</span> <span lang="en">{word.gloss}</span>
        </p>
      )}
      {shown && !answered && (
        <p class="revealed">
          <Pinyin pinyin={word.pinyin} reading={word.reading} />
        </p>
      )}
      {check && <PinyinDifference check={check} typed={answered?.typed ?? ''} />}
      {!answered && shown && <Judge onJudge={(knew) => give(knew ? 'right' : 'wrong')} />}
      {!answered && !shown && (
        <>
          <PinyinInput
            label={textParts('practice.howRead', { word: <span lang="zh">{word.form}</span> })}
            hint={t('practice.pinyinHint')}
            empty={t('practice.show')}
            onEnter={(typed) => {
              if (typed === '') setShown(true);
              else give(checkPinyin(typed, readings).result, typed);
            }}
          />
          {!help && word.gloss && (
            <Help label={t('practice.showMeaning')} name="?" onHelp={() => setHelp(true)} />
          )}
        </>
      )}
    </>
  );
}

/** Only the reader knows what they thought of. Enter, which showed the answer, judges nothing. */
function Judge({ onJudge }: { readonly onJudge: (knew: boolean) => void }) {
  const question = useFocus<HTMLParagraphElement>();
  useKeys({ 1: () => onJudge(true), 2: () => onJudge(false) });
  return (
    <div class="judge">
      <p ref={question} tabIndex={-1}>
        {t('practice.readLikeThis')}
      </p>
      <button type="button" class="button" aria-keyshortcuts="1" onClick={() => onJudge(true)}>
        {t('practice.yes')} <Key name="1" />
      </button>
      <button type="button" class="button" aria-keyshortcuts="2" onClick={() => onJudge(false)}>
        {t('practice.no')} <Key name="2" />
      </button>
    </div>
  );
}
