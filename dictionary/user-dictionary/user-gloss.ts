/** Glosses of a reader's dictionary: which one is drawn, and how short. */
import { shortenGloss } from '../glosses/index.ts';
import type { UserEntry } from './cedict-file.ts';

/** Measure words, and examples as HanDeDict and CFDICT have them: `Bsp.: 他在銀行工作 他在银行工作 -- …`. */
const BESIDE = /^(?:CL:|Bsp\.?:|Ex\.?\s*:|Exemple\s*:|VD:)/i;
/** Notes after a gloss: `Bank (u.E.) (S, Wirtsch)`. */
const NOTES_BEHIND = /(?:\s*\([^()]{0,200}\)){1,20}$/;

/** Whether a gloss says what the word means. */
function isShownGloss(gloss: string): boolean {
  return !BESIDE.test(gloss);
}

/** The first meaning of an entry, short enough to be under a word; empty where it has only measure words. */
export function shortUserGloss({ glosses }: Pick<UserEntry, 'glosses'>): string {
  const first = glosses.find(isShownGloss);
  if (first === undefined) return '';
  return shortenGloss(first.replace(NOTES_BEHIND, '') || first);
}
