/**
 * What a reader has shown of a written form: on how many days they read past it, and when they looked it up. Counted
 * by the reader's days (`days.ts`), once a day each: a page that repeats a word counts like one that has it
 * once. 银行 and 銀行 are two forms: who reads one may not read the other.
 */
import * as v from 'valibot';
import { HELP_STEPS, type Help } from './help.ts';
import { wholeNumber } from './whole-number.ts';
import { joinWordId, splitWordId } from './word-id.ts';

/** All days are whole numbers as in `days.ts`, 0 for never. */
export interface Encounters {
  /** Days on which it was met, read past or looked up. */
  readonly met: number;
  /** Days on which it was read past since it was last looked up. */
  readonly read: number;
  /** The first of those days. */
  readonly readFrom: number;
  /** The last day on which it was met. */
  readonly lastMet: number;
  /** Days on which it was looked up. */
  readonly lookUps: number;
  /** The last of them. */
  readonly lookedUp: number;
  /** The reader wants its help to stay. */
  readonly kept: boolean;
  /** The step of help that the reader was last told. */
  readonly told: Help;
}

const NONE: Encounters = {
  met: 0,
  read: 0,
  readFrom: 0,
  lastMet: 0,
  lookUps: 0,
  lookedUp: 0,
  kept: false,
  told: 'full',
};

/** The number of stored lists over which forms are spread. */
export const ENCOUNTER_SHARDS = 32;
/** Maximum number of forms in a list; of more, those met longest ago are removed. */
const MAX_IN_SHARD = 1000;

/** After the form was read past on a day; the same object where the day has been counted. */
export function noteReadPast(before: Encounters = NONE, day: number): Encounters {
  if (day === before.lastMet) return before;
  // A clock that was put back counts no new day.
  if (day < before.lastMet) return { ...before, lastMet: day };
  return {
    ...before,
    met: before.met + 1,
    read: before.read + 1,
    readFrom: before.read === 0 ? day : before.readFrom,
    lastMet: day,
  };
}

/** After the form was looked up on a day: what was read past before does not count any more. */
export function noteLookUp(before: Encounters = NONE, day: number): Encounters {
  const forgotten = { read: 0, readFrom: 0, lastMet: day, told: 'full' } as const;
  if (day === before.lookedUp) return before.read === 0 ? before : { ...before, ...forgotten };
  const met = day > before.lastMet ? before.met + 1 : Math.max(1, before.met);
  return { ...before, ...forgotten, met, lookUps: before.lookUps + 1, lookedUp: day };
}

/** Sets whether help stays with the form. */
export function keepHelp(before: Encounters = NONE, kept: boolean): Encounters {
  return { ...before, kept };
}

/** Notes how much help of the form the reader was told. */
export function noteTold(before: Encounters = NONE, told: Help): Encounters {
  return before.told === told ? before : { ...before, told };
}

/** The key of a form with its reading: capitals, and tones after the first syllable, make no other word. */
export function encounterKey(form: string, reading: readonly string[]): string {
  return looseId(joinWordId(form, reading.join(' ')));
}

/** A `wordId` without capitals and without the tones after the first syllable: 书记 shū·jì is said both ways. */
export function looseId(id: string): string {
  const { headword, reading } = splitWordId(id);
  const second = reading.indexOf(' ');
  const loose = second < 0 ? reading : reading.slice(0, second) + reading.slice(second).replaceAll(/\d/g, '');
  return joinWordId(headword, loose).toLowerCase();
}

const flag = v.picklist([0, 1]);
const step = v.pipe(wholeNumber, v.maxValue(HELP_STEPS.length - 1));
// By key: met, read, readFrom, lastMet, lookUps, lookedUp, 1 where help stays, and the step that was told, absent in
// what older versions stored.
const packedSchema = v.record(
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(400)),
  v.union([
    v.strictTuple([wholeNumber, wholeNumber, wholeNumber, wholeNumber, wholeNumber, wholeNumber, flag, step]),
    v.strictTuple([wholeNumber, wholeNumber, wholeNumber, wholeNumber, wholeNumber, wholeNumber, flag]),
  ]),
);

/** A list as it is stored: JSON text. Of too many forms, those met longest ago are removed; those whose help stays, last. */
export function packEncounters(forms: ReadonlyMap<string, Encounters>): string {
  const kept = forms.size <= MAX_IN_SHARD ? [...forms] : lastMet(forms);
  const packed = kept.map(([key, { met, read, readFrom, lastMet, lookUps, lookedUp, kept, told }]) => [
    key,
    [met, read, readFrom, lastMet, lookUps, lookedUp, Number(kept), HELP_STEPS.indexOf(told)],
  ]);
  return JSON.stringify(Object.fromEntries(packed));
}

function lastMet(forms: ReadonlyMap<string, Encounters>): [string, Encounters][] {
  return [...forms]
    .sort(([, a], [, b]) => Number(b.kept) - Number(a.kept) || b.lastMet - a.lastMet)
    .slice(0, MAX_IN_SHARD);
}

/**
 * Reads a stored list.
 * @throws {Error} where it is invalid
 */
export function parseEncounters(text: unknown): Map<string, Encounters> {
  const packed = v.parse(packedSchema, JSON.parse(v.parse(v.string(), text)));
  return new Map(
    Object.entries(packed).map(([key, [met, read, readFrom, lastMet, lookUps, lookedUp, kept, told = 0]]) => [
      key,
      { met, read, readFrom, lastMet, lookUps, lookedUp, kept: kept === 1, told: HELP_STEPS[told] ?? 'full' },
    ]),
  );
}
