import { useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import type { ClozeExercise } from '../../vocabulary/practice/index.ts';
import { Choices } from './Choices.tsx';
import type { ExerciseProps } from './exercise-props.ts';
import { Help } from './Help.tsx';
import { Gap, Sentence } from './Sentence.tsx';

/** A gap in a sentence, the meaning of the missing word, words to choose from. */
export function Cloze({ exercise, attempt, answered, onAnswer }: ExerciseProps<ClozeExercise>) {
  const { word, sentence, choices, answer } = exercise;
  const [help, setHelp] = useState(false);
  return (
    <>
      <Sentence sentence={sentence}>
        <Gap length={word.form.length} word={answered && word.form} />
      </Sentence>
      <p class="practice-gloss">
        <span class="aside">{t('practice.missingWord')}</span> <span lang="en">{word.gloss}</span>
      </p>
      <Choices
        choices={choices}
        answer={answer}
        chosen={answered?.chosen}
        isOver={answered !== undefined}
        attempt={attempt}
        pinyin={help}
        onChoose={(chosen) => {
          const result = chosen === answer ? 'right' : 'wrong';
          onAnswer({ given: [{ word: word.id, result, help }], chosen });
        }}
      />
      {!answered && !help && <Help label={t('practice.showPinyin')} onHelp={() => setHelp(true)} />}
    </>
  );
}
