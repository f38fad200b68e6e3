/**
 * Practice with one article, from opening it to the end of as many sets as the reader likes. Each answer is stored twice:
 * in the set, at once, and in its word's card, which is shown as done when the background has stored it.
 * What fails is tried again; it stays in the set, even if the tab is closed.
 */
import { errorMessage, type Word } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import {
  type Answer,
  answerExercise,
  createRandom,
  currentExercise,
  type GivenAnswer,
  keepReview,
  keepUndo,
  makeSet,
  type PendingUndo,
  type PlacedWord,
  type PracticeSet,
  undoAnswer,
  unsent,
} from '../../vocabulary/practice/index.ts';
import { idsOf, type Material, openMaterial, seedOf } from './material.ts';
import type { PracticeArticle, PracticePorts } from './ports.ts';

/** The state of a session. */
export interface SessionState {
  /** Absent until the article is read, and where it can't be. */
  readonly set?: PracticeSet;
  /** The reader's words among the article's, by id. */
  readonly stored: ReadonlyMap<string, Word>;
  readonly voice: boolean;
  /** The set has begun: its exercises are asked, or it is at its end. */
  readonly begun: boolean;
  /** Why the article could not be read. */
  readonly failure?: string;
  /** Why an answer is not stored yet. */
  readonly problem?: string;
  /** Words that are being saved, by id. */
  readonly saving: ReadonlySet<string>;
}

/** If the reader returns within this time, a finished set shows its end once more. */
const END_SHOWN_MS = 30 * 60_000;

/** A practice set in progress: asks, stores each answer, resumes. */
export class PracticeSession {
  readonly #article: PracticeArticle;
  readonly #ports: PracticePorts;
  readonly #listeners = new Set<() => void>();
  #material: Material | undefined;
  #state: SessionState = { stored: new Map(), voice: false, begun: false, saving: new Set() };
  #sending: Promise<void> | undefined;
  #storing: Promise<unknown> = Promise.resolve();
  /** An operation id for each word being saved: tried again after a failure, it is saved once. */
  readonly #saves = new Map<string, { readonly word: PlacedWord; readonly operation: string }>();

  constructor(article: PracticeArticle, ports: PracticePorts) {
    this.#article = article;
    this.#ports = ports;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls back on every change of state; returns a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the article, and resumes its last set if that is not finished. */
  async open(): Promise<void> {
    const { failure: _before, ...state } = this.#state;
    this.#show(state);
    try {
      const [material, voice, last] = await Promise.all([
        openMaterial(this.#article, this.#ports),
        this.#ports.hasVoice(),
        this.#ports.loadSet(this.#article.id),
      ]);
      this.#material = material;
      this.#show({ ...this.#state, stored: await this.#withWordsOf(last), voice });
      const isOpen = last !== undefined && last.exercises.length > 0 && this.#isStillWanted(last);
      if (isOpen) this.#show({ ...this.#state, set: last, begun: currentExercise(last) === undefined });
      else await this.#renew(last);
      await this.#send();
    } catch (error) {
      this.#show({ ...this.#state, failure: errorMessage(error) });
    }
  }

  /** Begins the set, or resumes it. */
  begin(): void {
    if (!this.#state.set) return;
    this.#change(this.#state.set, { begun: true });
  }

  /** Makes another set. Unsent answers of the last one are sent first, so that they are not lost. */
  async another(): Promise<void> {
    await this.#send();
    if (this.#state.problem !== undefined) return;
    await this.#renew(this.#state.set);
    this.begin();
  }

  answer(exercise: number, given: readonly Omit<GivenAnswer, 'operation'>[]): void {
    const { set, stored } = this.#state;
    if (!set) return;
    const answers = given.map((one) => ({ ...one, operation: this.#ports.freshId() }));
    const at = { time: this.#ports.now(), days: this.#ports.days(), exercise, stored };
    this.#change(answerExercise(set, answers, at));
    void this.#send();
  }

  /** Undoes the last answer. */
  undo(): void {
    const { set } = this.#state;
    if (!set) return;
    this.#change(undoAnswer(set, this.#ports.freshId));
    void this.#send();
  }

  /** Saves a word with its sentence; its answer in the set becomes its first review. */
  async save(word: PlacedWord): Promise<void> {
    if (this.#state.saving.has(word.id)) return;
    const { operation } = this.#saves.get(word.id) ?? { operation: this.#ports.freshId() };
    this.#saves.set(word.id, { word, operation });
    this.#show({ ...this.#state, saving: new Set([...this.#state.saving, word.id]) });
    try {
      const { id: article, title } = this.#article;
      this.#learnOf(await this.#ports.save(word, { article, title, operation }), word.id);
      this.#saves.delete(word.id);
    } catch (error) {
      this.#show({
        ...this.#state,
        problem: t('practice.wordNotSaved', { word: word.form, cause: errorMessage(error) }),
      });
      return;
    } finally {
      this.#show({
        ...this.#state,
        saving: new Set([...this.#state.saving].filter((id) => id !== word.id)),
      });
    }
    await this.#send();
  }

  /** Sends again what is not stored yet. */
  async retry(): Promise<void> {
    if (this.#state.set && this.#state.begun) this.#change(this.#state.set);
    await this.#send();
    for (const { word } of [...this.#saves.values()]) await this.save(word);
  }

  #isStillWanted(set: PracticeSet): boolean {
    if (set.answers.length === 0 && set.undos.length === 0) return false;
    if (currentExercise(set)) return true;
    const last = set.answers.at(-1)?.time ?? set.startedAt;
    return this.#ports.now() - last < END_SHOWN_MS || this.#unsent(set).length > 0;
  }

  /** A set may ask words that the article no longer has, after a correction or another reading. */
  async #withWordsOf(set: PracticeSet | undefined): Promise<ReadonlyMap<string, Word>> {
    const known = this.#material?.stored ?? new Map<string, Word>();
    const missing = (set?.answers ?? []).map(({ word }) => word).filter((id) => !known.has(id));
    return missing.length === 0 ? known : new Map([...known, ...(await this.#ports.readWords(missing))]);
  }

  async #renew(last: PracticeSet | undefined): Promise<void> {
    if (!this.#material) return;
    const { text, others } = this.#material;
    const id = this.#ports.freshId();
    const ids = [...new Set([...idsOf(text, this.#article), ...this.#state.stored.keys()])];
    const stored = await this.#ports.readWords(ids);
    const set = makeSet({
      id,
      article: this.#article.id,
      text,
      stored,
      others,
      voice: this.#state.voice,
      ownOnly: this.#article.only !== undefined,
      recent: new Set(last?.answers.map(({ word }) => word)),
      random: createRandom(seedOf(id)),
      time: this.#ports.now(),
      days: this.#ports.days(),
    });
    this.#show({ ...this.#state, set, stored, begun: false });
  }

  #change(set: PracticeSet, more: Partial<SessionState> = {}): void {
    this.#show({ ...this.#state, ...more, set });
    this.#storing = this.#storing
      .then(() => this.#ports.keepSet(set))
      .catch((error: unknown) =>
        this.#show({ ...this.#state, problem: t('practice.setNotSaved', { cause: errorMessage(error) }) }),
      );
  }

  #unsent(set: PracticeSet): readonly (PendingUndo | Answer)[] {
    const { reviews, undos } = unsent(set);
    return [...undos, ...reviews.filter(({ word }) => this.#state.stored.has(word))];
  }

  /** Sends what is unsent, one by one, until nothing is left or something fails. */
  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const { problem: _before, ...state } = this.#state;
    this.#show(state);
    for (let set = this.#state.set; set; set = this.#state.set) {
      const [next] = this.#unsent(set);
      if (!next) return;
      try {
        if ('result' in next) await this.#sendReview(next);
        else await this.#sendUndo(next);
      } catch (error) {
        if (await this.#isGone(next)) continue;
        this.#show({ ...this.#state, problem: t('practice.answerNotSaved', { cause: errorMessage(error) }) });
        return;
      }
    }
  }

  async #sendReview({ word: id, review }: Answer): Promise<void> {
    if (!review) return;
    const { operation, rating } = review;
    const answered = await this.#ports.review({ operation, id, rating });
    this.#learnOf(answered.after, id);
    const { set } = this.#state;
    if (set) this.#change(keepReview(set, operation, answered));
  }

  async #sendUndo({ operation, word: id, review }: PendingUndo): Promise<void> {
    if (this.#state.stored.has(id)) {
      const { operation: of, rating, kept } = review;
      // It is unknown whether the review was stored: sent again, it is applied once and returns the state before it.
      const before = kept?.before ?? (await this.#ports.review({ operation: of, id, rating })).before;
      this.#learnOf(await this.#ports.undoReview({ operation, review: of, before }), id);
    }
    const { set } = this.#state;
    if (set) this.#change(keepUndo(set, operation));
  }

  /** Whether a failed answer has become void: its word was removed, or reviewed elsewhere so that nothing can be undone. */
  async #isGone(next: PendingUndo | Answer): Promise<boolean> {
    const words = await this.#ports.readWords([next.word]).catch(() => undefined);
    if (!words) return false;
    const word = words.get(next.word);
    if (!word) {
      this.#show({
        ...this.#state,
        stored: new Map([...this.#state.stored].filter(([id]) => id !== next.word)),
      });
      return true;
    }
    const { set } = this.#state;
    if ('result' in next || !set || word.reviews[0]?.operation === next.review.operation) return false;
    this.#change(keepUndo(set, next.operation));
    return true;
  }

  #learnOf(word: Word, id: string): void {
    this.#show({ ...this.#state, stored: new Map([...this.#state.stored, [id, word]]) });
  }

  #show(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
