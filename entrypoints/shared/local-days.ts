import { createDays, type Days } from '../../vocabulary/index.ts';

/**
 * The reader's days in the browser's present time zone.
 * @param startHour the local hour at which a day begins, as the reader has set it
 */
export function localDays(startHour: number): Days {
  return createDays((time) => -new Date(time).getTimezoneOffset(), startHour);
}
