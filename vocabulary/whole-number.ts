import * as v from 'valibot';

/** The shape of a whole number, 0 or more. */
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
