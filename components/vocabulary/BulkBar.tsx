import { useId, useState } from 'preact/hooks';
import { type Knowledge, MAX_TAG } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

interface BulkBarProps {
  readonly count: number;
  /** The listed words. */
  readonly listed: number;
  readonly tags: readonly string[];
  readonly onAll: () => void;
  readonly onMark: (knowledge: Knowledge) => void;
  readonly onTag: (tag: string, how: { readonly takeOff: boolean }) => void;
  readonly onRemove: (how: { readonly byKey: boolean }) => void;
  readonly onEnd: () => void;
}

const MARKS: readonly Knowledge[] = ['known', 'learning', 'ignored'];

/** Actions on all selected words at once. */
export function BulkBar(props: BulkBarProps) {
  const { count, listed, tags, onAll, onMark, onTag, onRemove, onEnd } = props;
  const [isTagging, setTagging] = useState(false);
  const nothing = count === 0;
  return (
    <section class="bulk-bar" aria-label={t('words.bulk.region')}>
      <p class="bulk-count">
        <b role="status">{nothing ? t('words.bulk.none') : t('words.bulk.selected', { count })}</b>
        {count < listed && (
          <button type="button" class="link" onClick={onAll}>
            {t('words.bulk.selectAll', { count: listed })}
          </button>
        )}
        <button type="button" class="button" onClick={onEnd}>
          {t('words.bulk.end')}
        </button>
      </p>
      <div class="bulk-actions">
        {MARKS.map((knowledge) => (
          <button
            key={knowledge}
            type="button"
            class="button"
            aria-disabled={nothing}
            onClick={() => !nothing && onMark(knowledge)}
          >
            {t(`words.knowledge.${knowledge}`)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          aria-disabled={nothing}
          aria-expanded={isTagging}
          onClick={() => !nothing && setTagging(!isTagging)}
        >
          {t('words.bulk.tag')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={nothing}
          onClick={(event) => !nothing && onRemove({ byKey: event.detail === 0 })}
        >
          {t('words.remove')}
        </button>
      </div>
      {isTagging && !nothing && <TagForm tags={tags} onTag={onTag} />}
    </section>
  );
}

function TagForm({ tags, onTag }: Pick<BulkBarProps, 'tags' | 'onTag'>) {
  const id = useId();
  const [tag, setTag] = useState('');
  const wanted = tag.trim();
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) onTag(wanted, { takeOff: false });
      }}
    >
      <input
        aria-label={t('words.bulk.tag')}
        placeholder={t('words.bulk.tag')}
        maxLength={MAX_TAG}
        list={id}
        value={tag}
        ref={(input) => {
          if (input && !tag) input.focus();
        }}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <datalist id={id}>
        {tags.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" class="button" aria-disabled={!wanted}>
        {t('words.bulk.addTag')}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={!wanted}
        onClick={() => wanted && onTag(wanted, { takeOff: true })}
      >
        {t('words.bulk.removeTag')}
      </button>
    </form>
  );
}
