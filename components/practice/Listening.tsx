import { useCallback, useEffect, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { checkPinyin, type ListeningExercise, type SentenceAround } from '../../vocabulary/practice/index.ts';
import { Choices } from './Choices.tsx';
import type { ExerciseProps } from './exercise-props.ts';
import { Help } from './Help.tsx';
import { Key } from './Key.tsx';
import { PinyinDifference } from './PinyinDifference.tsx';
import { PinyinInput } from './PinyinInput.tsx';
import { Gap, Sentence } from './Sentence.tsx';
import { useKeys } from './use-keys.ts';

/** A sentence that is heard; the word in it is chosen, or typed. Without its text unless help is asked for. */
export function Listening(props: ExerciseProps<ListeningExercise>) {
  const { exercise, attempt, answered, onAnswer, voice, onSay, onHush } = props;
  const { word, sentence, choices, answer } = exercise;
  const [help, setHelp] = useState(false);
  const [typing, setTyping] = useState(false);
  const [problem, setProblem] = useState<string>();
  const play = useCallback(() => {
    setProblem(undefined);
    onSay(saidOf(sentence, word.form)).catch((error: unknown) => setProblem(errorMessage(error)));
  }, [onSay, sentence, word]);
  useEffect(() => {
    if (voice) play();
    else setProblem(t('practice.noVoice'));
  }, [play, voice]);
  useEffect(() => onHush, [onHush]); // after the next exercise has begun, nothing of this one is said
  const type = (): void => setTyping(true);
  useKeys({ p: play, t: answered || typing ? undefined : type });
  // Unheard, it is a gap to be filled by what it means.
  const isRead = help || typing || problem !== undefined || answered !== undefined;
  const check = answered?.typed === undefined ? undefined : checkPinyin(answered.typed, [word.reading]);
  return (
    <>
      <div class="player">
        <button type="button" class="play" aria-keyshortcuts="p" onClick={play}>
          <span class="play-mark" aria-hidden="true" />
          <span>{t('practice.playAgain')}</span> <Key name="p" />
        </button>
        {problem !== undefined && (
          <p class="aside" role="alert">
            {t('practice.notPlayed', { cause: problem })}
          </p>
        )}
      </div>
      {isRead && (
        <Sentence sentence={sentence}>
          <Gap length={word.form.length} word={answered && word.form} />
        </Sentence>
      )}
      {(help || problem !== undefined) && !answered && (
        <p class="practice-gloss">
          <span class="aside">{t('practice.missingWord')}</span> <span lang="en">{word.gloss}</span>
        </p>
      )}
      {check && <PinyinDifference check={check} typed={answered?.typed ?? ''} />}
      {typing && !answered ? (
        <PinyinInput
          label={t('practice.whichWord')}
          hint={t('practice.wordHint')}
          onEnter={(typed) => {
            const isWritten = [word.form, word.headword, word.traditional].includes(typed);
            const result = isWritten ? 'right' : checkPinyin(typed, [word.reading]).result;
            onAnswer({ given: [{ word: word.id, result, help }], ...(!isWritten && { typed }) });
          }}
        />
      ) : (
        <Choices
          choices={choices}
          answer={answer}
          chosen={answered?.chosen}
          isOver={answered !== undefined}
          attempt={attempt}
          onChoose={(chosen) => {
            const result = chosen === answer ? 'right' : 'wrong';
            onAnswer({ given: [{ word: word.id, result, help }], chosen });
          }}
        />
      )}
      {!answered && (
        <div class="practice-ways">
          {!help && !typing && <Help label={t('practice.showSentence')} onHelp={() => setHelp(true)} />}
          {!help && typing && (
            <Help label={t('practice.showMeaning')} name="?" onHelp={() => setHelp(true)} />
          )}
          {!typing && (
            <button type="button" class="button quiet" aria-keyshortcuts="t" onClick={type}>
              {t('practice.typeInstead')} <Key name="t" />
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** What is said: the sentence as far as it is shown. */
function saidOf({ before, after }: SentenceAround, form: string): string {
  return `${before.replace(/^…/, '')}${form}${after.replace(/…$/, '')}`;
}
