import { dateOf } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { HelpFacts } from './ports.ts';

/** What a card says of a word's help, and the action that it offers. */
export interface HelpLine {
  readonly text: string;
  /** Offered: that help stays, or that it fades again; absent where neither makes sense. */
  readonly offers?: 'keep' | 'fade';
}

/** `No pinyin: read on 9 days, last looked up in May.`; `undefined` for a word that has all the help that is set. */
export function describeHelp(facts: HelpFacts): HelpLine | undefined {
  const { help, cause, glosses, lookedUp, today } = facts;
  if (cause === 'kept') return { text: t('card.help.kept'), offers: 'fade' };
  if (help === 'full') {
    if (cause !== 'looked-up' || lookedUp === undefined) return undefined;
    return { text: t('card.help.back', { when: describePast(lookedUp, today) }) };
  }
  if (help === 'reading' && !glosses) return undefined;
  const text = t(`card.help.${help}`, { reason: reasonOf(facts) });
  return cause === 'known' || cause === 'ignored' ? { text } : { text, offers: 'keep' };
}

function reasonOf({ cause, read, lookedUp, today }: HelpFacts): string {
  if (cause === 'known' || cause === 'ignored' || cause === 'level' || cause === 'reviews')
    return t(`card.reason.${cause}`);
  return lookedUp === undefined
    ? t('card.reason.neverLookedUp', { count: read })
    : t('card.reason.lookedUp', { count: read, when: describePast(lookedUp, today) });
}

/** `Saved: met on 3 days, due tomorrow`, for a word that is being learnt; empty where nothing is known of it. */
export function describeLearning({ met: days, dueIn }: Pick<HelpFacts, 'met' | 'dueIn'>): string {
  const met = days > 0 ? t('card.learning.met', { count: days }) : '';
  const due = dueIn === undefined ? '' : describeDue(dueIn);
  if (met && due) return t('card.savedMetDue', { met, due });
  if (met) return t('card.savedMet', { met });
  return due && t('card.savedDue', { due });
}

function describeDue(days: number): string {
  if (days === 0) return t('card.learning.dueNow');
  return days === 1 ? t('card.learning.dueTomorrow') : t('card.learning.dueIn', { count: days });
}

/** A past day in words: `today`, `yesterday`, `12 days ago`, `in May`, `in May 2025`. */
export function describePast(day: number, today: number): string {
  const ago = today - day;
  if (ago <= 1) return ago <= 0 ? t('card.past.today') : t('card.past.yesterday');
  if (ago < 28) return t('card.past.days', { count: ago });
  const { year, month, date } = dateOf(day);
  const style: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
  if (year !== dateOf(today).year) style.year = 'numeric';
  const written = new Intl.DateTimeFormat(textLocale(), style).format(Date.UTC(year, month - 1, date));
  return t('card.past.month', { month: written });
}
