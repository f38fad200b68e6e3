import { createDays, type Days } from '../../vocabulary/index.ts';

/** The reader's days in the time zone that the browser is in now. */
export function localDays(): Days {
  return createDays((time) => -new Date(time).getTimezoneOffset());
}
