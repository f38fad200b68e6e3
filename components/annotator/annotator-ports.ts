import type { WordLabel } from './word-label.ts';

/** What the annotator needs from outside the page. */
export interface AnnotatorPorts {
  /** The words of each text with their pinyin, in order. */
  annotate(texts: readonly string[]): Promise<(readonly WordLabel[])[]>;
  /** Inserts or removes a style sheet that the page can't see. */
  readonly setRoom: (css: string, on: boolean) => Promise<unknown>;
  /** Called when the first labels are on the page; once after each start. */
  onDrawn(): void;
  /** Called with texts that the reader has read past; once for each text. */
  onRead(texts: readonly string[]): void;
  /** Called with an error after which the annotator has stopped itself. */
  onFailure(error: unknown): void;
}

/** Whether the annotator has started, or why it has not. */
export type Started = { readonly on: true } | { readonly on: false; readonly reason: string };
