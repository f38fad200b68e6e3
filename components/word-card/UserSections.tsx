import { useState } from 'preact/hooks';
import type { Entry, UserSection } from '../../dictionary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { Gloss } from './Gloss.tsx';
import { Pinyin } from './Pinyin.tsx';

/** Glosses of an entry shown before the reader asks for the rest. */
const GLOSSES_SHOWN = 6;

interface UserSectionsProps {
  readonly sections: readonly UserSection[];
  /** What the card says above: the same reading is not repeated. */
  readonly shown: Entry | undefined;
  /** Opens a headword that a gloss refers to. */
  readonly onOpen: (form: string, pinyin: string) => void;
}

/** What the reader's dictionaries say of a word, one after the other, each with its name. */
export function UserSections({ sections, shown, onOpen }: UserSectionsProps) {
  return (
    <>
      {sections.map(({ name, language, entries }, at) => (
        // Two dictionaries may have one name.
        <section class="user-section" aria-label={name} key={`${at} ${name}`}>
          {entries.map((entry, index) => (
            <UserEntryView
              key={`${index} ${entry.pinyin}`}
              {...{ entry, language, onOpen }}
              isReadSo={entries.length === 1 && entry.pinyin === shown?.pinyin}
            />
          ))}
          <p class="source">{name}</p>
        </section>
      ))}
    </>
  );
}

interface UserEntryViewProps {
  readonly entry: Entry;
  readonly language: string | undefined;
  readonly isReadSo: boolean;
  readonly onOpen: UserSectionsProps['onOpen'];
}

function UserEntryView({ entry, language = '', isReadSo, onOpen }: UserEntryViewProps) {
  const [expanded, setExpanded] = useState(false);
  const { senses, classifiers, pinyin, reading, isGuessed } = entry;
  const visible = expanded ? senses : senses.slice(0, GLOSSES_SHOWN);
  const hidden = senses.length - visible.length;
  return (
    <>
      {!isReadSo && !isGuessed && (
        <p class="user-reading">
          <Pinyin pinyin={pinyin} reading={reading} />
        </p>
      )}
      <ol class="senses">
        {visible.map(({ gloss }, at) => (
          <li key={`${at} ${gloss}`}>
            <Gloss gloss={gloss} language={language} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="quiet more" onClick={() => setExpanded(true)}>
          {t('card.moreMeanings', { count: hidden })}
        </button>
      )}
      {classifiers.length > 0 && (
        <p class="aside">
          {textParts('card.measureWord', {
            words: <Gloss gloss={classifiers.join(', ')} language={language} onOpen={onOpen} />,
          })}
        </p>
      )}
    </>
  );
}
