import { useEffect, useState } from 'preact/hooks';
import type { WordLink } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { CardPorts } from './ports.ts';
import { WordLinks } from './WordLinks.tsx';

interface CharactersProps {
  /** The word that they are the characters of. */
  readonly form: string;
  readonly characters: readonly WordLink[];
  readonly wordsWith: CardPorts['wordsWith'];
  readonly onOpen: (word: WordLink) => void;
}

/** The characters of a word, each with other common words that contain it; these follow a moment later. */
export function Characters({ form, characters, wordsWith, onOpen }: CharactersProps) {
  const [asked] = useState(characters);
  const others = useWordsWith(asked, { except: form, wordsWith });
  return (
    <WordLinks
      title={t('card.characters')}
      words={characters}
      onOpen={onOpen}
      under={({ form: character }) => {
        const words = others?.get(character);
        if (others && !words?.length) return null;
        return <OtherWords character={character} words={words ?? []} onOpen={onOpen} />;
      }}
    />
  );
}

/** For a single character: common words that contain it. */
export function CharacterWords({ character, wordsWith, onOpen }: CharacterWordsProps) {
  const [asked] = useState([character]);
  const others = useWordsWith(asked, { except: character.form, wordsWith });
  if (!others) return <section class="links coming" aria-hidden="true" />;
  return <WordLinks title={t('card.wordsWithIt')} words={others.get(character.form) ?? []} onOpen={onOpen} />;
}

type Character = Pick<WordLink, 'form' | 'reading'>;

interface CharacterWordsProps extends Pick<CharactersProps, 'wordsWith' | 'onOpen'> {
  readonly character: Character;
}

interface Asked extends Pick<CharactersProps, 'wordsWith'> {
  readonly except: string;
}

/** Absent until they are known. */
function useWordsWith(
  characters: readonly Character[],
  { except, wordsWith }: Asked,
): ReadonlyMap<string, readonly WordLink[]> | undefined {
  const [words, setWords] = useState<ReadonlyMap<string, readonly WordLink[]>>();
  useEffect(() => {
    let wanted = true;
    const asked = characters.map(
      async (character) => [character.form, await wordsWith(character, except)] as const,
    );
    Promise.all(asked).then(
      (found) => wanted && setWords(new Map(found)),
      () => wanted && setWords(new Map()), // the card does without them
    );
    return () => {
      wanted = false;
    };
  }, [characters, except, wordsWith]);
  return words;
}

interface OtherWordsProps {
  readonly character: string;
  readonly words: readonly WordLink[];
  readonly onOpen: (word: WordLink) => void;
}

/** Common words with a character, in one line; room for it is reserved before they are known. */
function OtherWords({ character, words, onOpen }: OtherWordsProps) {
  return (
    <p class="other-words">
      {words.length > 0 && <span class="visually-hidden">{t('card.otherWords', { character })} </span>}
      {words.map((word) => (
        <button
          type="button"
          class="link"
          lang="zh-Hans"
          title={`${word.pinyin} ${word.gloss}`}
          onClick={() => onOpen(word)}
        >
          {word.form}
        </button>
      ))}
    </p>
  );
}
