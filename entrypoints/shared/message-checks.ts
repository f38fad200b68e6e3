/** Checks that several messages share. */
import * as v from 'valibot';
import { KNOWLEDGE } from '../../vocabulary/index.ts';

const MAX_OPERATION = 64;
const MAX_FORM = 200;
const MAX_SYLLABLES = 200;
/** UTF-16 units; the card shows no longer sentence. */
const MAX_SENTENCE = 10_000;

/** Names one operation; sent twice, it is applied once. */
export const operation = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_OPERATION));
/** A sentence short enough to be worked on at once. */
export const sentence = v.pipe(v.string(), v.maxLength(MAX_SENTENCE));
/** A written form, or a headword. */
export const form = v.pipe(v.string(), v.maxLength(MAX_FORM));
/** A reading in numbered syllables. */
export const syllables = v.pipe(v.array(v.string()), v.maxLength(MAX_SYLLABLES), v.readonly());
/** How well a word is known. */
export const knowledge = v.picklist(KNOWLEDGE);
/* @__NO_SIDE_EFFECTS__ */
export const listOf = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
/** A list of texts. */
export const strings = listOf(v.string());
/** A message without content. */
export const nothing = v.null();

/** An object whose fields are checked where they are stored, before anything is written. */
/* @__NO_SIDE_EFFECTS__ */
export const parsedLater = <T extends object>() =>
  v.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
