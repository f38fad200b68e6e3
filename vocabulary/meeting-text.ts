/** How much of a meeting's texts is stored. Longer ones are cut, not refused. */

/** Maximum length of a sentence, title and address stored with a meeting, in UTF-16 code units. */
export const MAX_SENTENCE = 400;
const MAX_MEETING_TITLE = 300;
const MAX_ADDRESS = 2000;
const MAX_FORM = 100;

interface MeetingTexts {
  readonly sentence: string;
  readonly offset: number;
  readonly form: string;
  readonly title: string;
  readonly address: string;
}

/** The meeting with its texts cut to their limits and its offset within the sentence. */
export function trimMeeting<M extends MeetingTexts>(meeting: M): M {
  const placed = { ...meeting, offset: clampOffset(meeting), form: cutText(meeting.form, MAX_FORM) };
  return {
    ...trimSentence(placed),
    title: cutText(meeting.title, MAX_MEETING_TITLE),
    address: cutText(meeting.address, MAX_ADDRESS),
  };
}

/** A text cut to `length` UTF-16 code units, not within a character. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, isLowSurrogate(text.charCodeAt(length)) ? length - 1 : length);
}

function clampOffset({ sentence, offset }: MeetingTexts): number {
  return Math.min(sentence.length, Math.max(0, Math.trunc(offset)));
}

/** Cuts a long sentence around its word, on code-point boundaries, so that the word stays in it. */
function trimSentence<M extends MeetingTexts>(meeting: M): M {
  const { sentence, offset, form } = meeting;
  if (sentence.length <= MAX_SENTENCE) return meeting;
  const spare = Math.max(0, MAX_SENTENCE - form.length) >> 1;
  let from = Math.max(0, Math.min(offset - spare, sentence.length - MAX_SENTENCE));
  let to = Math.min(sentence.length, from + MAX_SENTENCE);
  // A word that itself begins with half a character is not cut.
  if (from > 0 && from < offset && isLowSurrogate(sentence.charCodeAt(from))) from += 1;
  if (isLowSurrogate(sentence.charCodeAt(to))) to -= 1;
  return { ...meeting, sentence: sentence.slice(from, to), offset: offset - from };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
