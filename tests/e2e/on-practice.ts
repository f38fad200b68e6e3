/** Practice as tests drive it: what is right is read from the stored set, what is done is done by keys. */
import type { Word } from '../../vocabulary/index.ts';
import type { PracticeSet } from '../../vocabulary/practice/index.ts';

/** Expressions for a page of ours, in either browser. */
export const STORED = '(globalThis.browser ?? chrome).storage.local.get(null)';

export interface StoredPractice {
  readonly set: PracticeSet | undefined;
  /** By id. */
  readonly words: Readonly<Record<string, Word>>;
}

export function readStored(stored: Record<string, unknown>, article = '000-2'): StoredPractice {
  const words = Object.entries(stored).filter(([key]) => key.startsWith('word:'));
  return {
    // Written by the extension under test, which checks it.
    set: stored[`practice:${article}`] as PracticeSet | undefined,
    words: Object.fromEntries(words.map(([key, word]) => [key.slice('word:'.length), word as Word])),
  };
}

/** An expression that saves words as a card does, and waits until they are. */
export function savingExpression(forms: readonly string[]): string {
  return `(async () => {
    const ask = (hangjian, request) => (globalThis.browser ?? chrome).runtime.sendMessage({ hangjian, request });
    const { result } = await ask('lookUpForms', { forms: ${JSON.stringify(forms)} });
    for (const [entry] of result) {
      await ask('saveWord', { operation: entry.simplified, headword: entry.simplified, reading: entry.reading,
        form: entry.simplified, sentence: entry.simplified, offset: 0, title: '工厂车间生产忙', address: location.href });
    }
    return result.length;
  })()`;
}

export type Step =
  | { readonly press: string }
  /** Into the line that has the focus. */
  | { readonly type: string };

/** The keys that answer the exercise a set asks now. */
export function keysFor(set: PracticeSet, right: boolean, { shift = 0 }: { shift?: number } = {}): Step[] {
  const asked = set.exercises.find((_, index) => !set.answers.some(({ exercise }) => exercise === index));
  if (!asked) throw new Error('every exercise was asked');
  if (asked.kind === 'reading') {
    return right
      ? [{ type: asked.word.reading.join('').replaceAll('u:', 'v') }, { press: 'Enter' }]
      : [{ type: 'xx' }, { press: 'Enter' }];
  }
  if (asked.kind === 'matching') {
    return asked.answers.flatMap((gloss, word) => {
      const other = asked.glosses.findIndex((_, index) => !asked.answers.includes(index));
      const wrong = right || word > 0 ? [] : [`${word + 1}`, letter(other)];
      return [...wrong, `${word + 1}`, letter(gloss)].map((press) => ({ press }));
    });
  }
  const choice = right ? asked.answer : (asked.answer + 1) % asked.choices.length;
  return [{ press: `${((choice + shift) % asked.choices.length) + 1}` }];
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** A voice that says nothing aloud: what it was to say stands in `said`. Put in before the page's own scripts. */
export const FAKE_VOICE = `{
  const voice = { lang: 'zh-CN', localService: true, default: true, name: 'Test', voiceURI: 'test' };
  globalThis.said = [];
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: {
    getVoices: () => [voice], addEventListener() {}, cancel() {}, speak: ({ text }) => said.push(text),
  } });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}`;
