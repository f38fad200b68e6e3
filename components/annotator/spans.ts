/** A stretch of a text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with a language of its own, named by its inline element's `lang`. */
export interface LangSpan extends Span {
  readonly lang: string;
}
