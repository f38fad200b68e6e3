/** The page's side of importing a file: a worker reads it; its portions are staged and committed. */
import { errorMessage, type ImportedCounts } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { OpenedFile, Preview, SessionCalls, SessionPorts, TableChoice } from '../file-session/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { WorkerSession } from '../worker-link/index.ts';
import type { WordFilesPorts } from './ports.ts';

/** Time limit for reading a file, and this much more for each megabyte. */
const READ_MS = 2000;
const MORE_MS_PER_MB = 1000;
/** How often the progress of a committed import is asked for. */
const ASK_MS = 250;
/** After this many requests without an answer the outcome is unknown. */
const MAX_UNANSWERED = 8;

/** An import that failed; `changed` says whether anything of the file may be stored. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  readonly changed: 'nothing' | 'unknown' | 'some';
  constructor(message: string, changed: 'nothing' | 'unknown' | 'some') {
    super(message);
    this.changed = changed;
  }
}

/** One import: a worker reads the file, portions are staged, one request commits them. */
export class FileImport {
  readonly #ports: WordFilesPorts;
  readonly #session: WorkerSession<SessionCalls>;
  #onProgress: (share: number) => void = () => undefined;

  constructor(ports: WordFilesPorts) {
    this.#ports = ports;
    const offered: { [K in keyof SessionPorts]: SessionPorts[K] } = {
      readWords: ports.readWords,
      readReaderHeads: ports.readReaderHeads,
      findWords: ports.findWords,
      onProgress: (share) => this.#onProgress(share),
    };
    const broken = (): string => t('files.import.broken');
    this.#session = new WorkerSession(ports.startWorker(), { offered, broken });
  }

  /** Terminates the worker; whoever waits for it gets the reason. */
  stop(): void {
    this.#session.stop(new Error(t('files.import.cancelled')));
  }

  /** @throws {Error} in plain words, also where reading takes too long */
  async open(file: File, encoding?: Encoding): Promise<OpenedFile> {
    const limitMs = READ_MS + (MORE_MS_PER_MB * file.size) / 1e6;
    const tooLong = (seconds: number): string => t('files.import.tooLong', { seconds });
    return this.#session.askWithin(this.#session.calls.open(file, encoding), { limitMs, tooLong });
  }

  preview(choice: TableChoice, onProgress: (share: number) => void): Promise<Preview> {
    this.#onProgress = onProgress;
    return this.#session.ask(this.#session.calls.preview(choice, this.#ports.now()));
  }

  /**
   * Stages and commits what was previewed.
   * @throws {ImportFailure} saying what is known of what was stored
   */
  async confirm(onProgress: (share: number) => void): Promise<ImportedCounts> {
    const operation = this.#ports.newId();
    const { portions, rest } = await this.#stageAll(operation, (share) => onProgress(share / 2)).catch(
      async (error: unknown) => {
        await this.#ports.cancelImport(operation).catch(() => undefined); // removed when the next import is staged
        throw new ImportFailure(errorMessage(error), 'nothing');
      },
    );
    this.#session.stop();
    let problem = '';
    try {
      await this.#ports.commitImport({ import: operation, portions, archive: rest });
    } catch (error) {
      problem = errorMessage(error);
    }
    return this.#follow(operation, { problem, onProgress: (share) => onProgress(0.5 + share / 2) });
  }

  async #stageAll(
    operation: string,
    onProgress: (share: number) => void,
  ): Promise<{ portions: number; rest: string }> {
    const { calls } = this.#session;
    const { wordPortions, textPortions, rest } = await this.#session.ask(calls.stage());
    const all = wordPortions + textPortions;
    for (let portion = 0; portion < textPortions; portion++) {
      await this.#ports.stageTexts(await this.#session.ask(calls.textPortion(portion)));
      onProgress((portion + 1) / all);
    }
    for (let portion = 0; portion < wordPortions; portion++) {
      const words = await this.#session.ask(calls.wordPortion(portion));
      await this.#ports.stageWords({ import: operation, portion, words });
      onProgress((textPortions + portion + 1) / all);
    }
    return { portions: wordPortions, rest };
  }

  /** Follows a commit to its end. `problem`: the error with which it was answered, if it failed. */
  async #follow(
    operation: string,
    { problem, onProgress }: { problem: string; onProgress: (share: number) => void },
  ): Promise<ImportedCounts> {
    for (let unanswered = 0; unanswered < MAX_UNANSWERED; ) {
      try {
        const status = await this.#ports.importStatus(operation);
        unanswered = 0;
        if (status.state === 'done') return status.taken;
        if (status.state === 'none')
          throw new ImportFailure(problem || t('files.import.notSaved'), 'nothing');
        if (status.problem) throw new ImportFailure(status.problem, 'some');
        onProgress(status.share);
      } catch (error) {
        if (error instanceof ImportFailure) throw error;
        unanswered += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    }
    throw new ImportFailure(problem || t('files.import.silent'), 'unknown');
  }
}
