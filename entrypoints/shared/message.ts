/** What a message between parts of the extension is: its types, its timeouts, what it changes, its check. */
import type * as v from 'valibot';
import type { TextKey } from '../../vocabulary/language/index.ts';

/** How long a sender waits for one answer before it asks again, and how long in all, in milliseconds. */
export interface Patience {
  readonly answerMs: number;
  readonly limitMs: number;
  /** The text of the error when no answer came: what became of the data, and what to do. */
  readonly failure: Extract<TextKey, `errors.silent.${string}`>;
}

/** A cold worker answers well within this. */
const READING: Patience = {
  answerMs: 4000,
  limitMs: 12_000,
  failure: 'errors.silent.reading',
};
const MAYBE_SAVED = 'errors.silent.saving';
const WRITING: Patience = { ...READING, failure: MAYBE_SAVED };
/** The reader waits for it, and learns the result within five seconds. */
const SAVING: Patience = { answerMs: 1500, limitMs: 4800, failure: MAYBE_SAVED };
/** Opening a translator takes seconds. */
const TRANSLATING: Patience = {
  answerMs: 30_000,
  limitMs: 30_000,
  failure: 'errors.silent.translating',
};
const SPEAKING: Patience = {
  answerMs: 12_000,
  limitMs: 12_000,
  failure: 'errors.silent.speaking',
};
/** Writing thousands of words takes a while. */
const WRITING_MANY: Patience = {
  answerMs: 20_000,
  limitMs: 60_000,
  failure: 'errors.silent.savingMany',
};

/** How a message is treated: how long its sender waits, and what follows it. */
export interface Policy {
  readonly patience: Patience;
  /** What follows it: nothing, a backup, or a backup and an exchange between devices. */
  readonly changes: 'nothing' | 'this-device' | 'all-devices';
}

/** Changes nothing that is backed up. */
export const READS: Policy = { patience: READING, changes: 'nothing' };
/** Waits for the browser's translator. */
export const TRANSLATES: Policy = { patience: TRANSLATING, changes: 'nothing' };
/** Makes sound: sent twice, it would be heard twice. */
export const SPEAKS: Policy = { patience: SPEAKING, changes: 'nothing' };
/** Changes what the devices exchange. */
export const WRITES: Policy = { patience: WRITING, changes: 'all-devices' };
/** Changes what stays on this device. */
export const WRITES_HERE: Policy = { patience: WRITING, changes: 'this-device' };
/** Changes what no backup contains. */
export const WRITES_UNKEPT: Policy = { patience: WRITING, changes: 'nothing' };
/** Changes one word. */
export const SAVES: Policy = { patience: SAVING, changes: 'all-devices' };
/** Changes one pattern, which stays on this device. */
export const SAVES_HERE: Policy = { patience: SAVING, changes: 'this-device' };
/** Changes many words. */
export const SAVES_MANY: Policy = { patience: WRITING_MANY, changes: 'all-devices' };
/** Stores a few megabytes that stay on this device. */
export const SAVES_LARGE_HERE: Policy = { patience: WRITING_MANY, changes: 'this-device' };
/** Takes a while, and changes nothing yet. */
export const STAGES: Policy = { patience: WRITING_MANY, changes: 'nothing' };

/** A row of a table of messages. Its types exist for the compiler only. */
export interface Message<Request, Response> extends Policy {
  /** Checks a request at the background's door. */
  readonly check: v.GenericSchema<unknown, Request>;
  readonly types?: { readonly request: Request; readonly response: Response };
}

/** Messages by name. */
export type MessageTable = Readonly<Record<string, Message<never, unknown> | Message<unknown, unknown>>>;
/** The request of a message. */
export type RequestOf<M> = M extends Message<infer Request, infer _> ? Request : never;
/** The response to a message. */
export type ResponseOf<M> = M extends Message<infer _, infer Response> ? Response : never;

/**
 * A row: `message<Response>()(policy, check)`. The request's type is what the check accepts.
 */
export const message =
  <Response>() =>
  <Request>(policy: Policy, check: v.GenericSchema<unknown, Request>): Message<Request, Response> => ({
    ...policy,
    check,
  });
