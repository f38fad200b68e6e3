/** Changes of many words at once: what the list's bulk actions do. */
import * as v from 'valibot';
import { issueText } from './issue-text.ts';
import { t } from './language/index.ts';
import { KNOWLEDGE, MAX_NOTES, MAX_TAG, MAX_TAGS, type Word } from './stored-word.ts';
import { MAX_MEETINGS, setKnowledge } from './word.ts';

const tagsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MAX_TAG))),
  v.maxLength(MAX_TAGS),
  v.readonly(),
);

const changeSchema = v.strictObject({
  knowledge: v.exactOptional(v.picklist(KNOWLEDGE)),
  addTags: v.exactOptional(tagsSchema),
  removeTags: v.exactOptional(tagsSchema),
  notes: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTES))),
  /** `null` to choose none. */
  sense: v.exactOptional(v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)))),
});

/** What to change; absent fields stay. */
export type WordChange = Readonly<v.InferOutput<typeof changeSchema>>;

/** An invalid change: the message names the field. */
class WordChangeError extends Error {
  override readonly name = 'WordChangeError';
}

/** @throws {WordChangeError} naming the first field that is wrong */
export function parseWordChange(value: unknown): WordChange {
  const result = v.safeParse(changeSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new WordChangeError(issueText(issue, 'change'));
}

/**
 * The word after a change; the same object where nothing changes.
 * @throws {WordChangeError} when it would have more tags than a word can have
 */
export function changeWord(word: Word, change: WordChange, time: number): Word {
  const { knowledge = word.knowledge, notes = word.notes, addTags = [], removeTags = [], sense } = change;
  const tags = [...new Set([...word.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
  if (tags.length > MAX_TAGS)
    throw new WordChangeError(
      t('words.tooManyTags', { word: word.headword, tags: tags.length, most: MAX_TAGS }),
    );
  const { sense: chosen, ...rest } = setKnowledge(word, knowledge, time);
  const next = sense === undefined ? chosen : (sense ?? undefined);
  const sameTags = tags.length === word.tags.length && tags.every((tag, at) => tag === word.tags[at]);
  if (knowledge === word.knowledge && notes === word.notes && sameTags && next === word.sense) return word;
  return { ...rest, notes, tags, changedAt: time, ...(next !== undefined && { sense: next }) };
}

/**
 * Restores a word that was removed or changed: what the reader did is undone, what was met since
 * stays.
 */
export function putBack(before: Word, now: Word | undefined, time: number): Word {
  if (!now) return { ...before, changedAt: time };
  const known = new Set(now.meetings.map((meeting) => meeting.operation));
  const meetings = [...now.meetings, ...before.meetings.filter(({ operation }) => !known.has(operation))]
    .sort((a, b) => b.time - a.time)
    .slice(0, MAX_MEETINGS);
  return { ...before, savedAt: Math.min(before.savedAt, now.savedAt), meetings, changedAt: time };
}
