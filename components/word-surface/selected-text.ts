/** A longer selection is meant to be copied, not looked up; UTF-16 code units. */
const MAX_LENGTH = 20;
const HAN = /\p{Script=Han}/u;

/** Whether a selected text is a word or phrase to look up: short, Chinese, without white space. */
export function isLookedUp(form: string): boolean {
  return HAN.test(form) && form.length <= MAX_LENGTH && !/\s/.test(form);
}
