/**
 * The browser's own translator (`Translator`: Chrome from 138, Edge from 148, on computers): it runs on this machine, in
 * windows only. Its model is downloaded by the browser, once, after a click.
 */
import { t } from '../../vocabulary/language/index.ts';

/** What the browser offers for Chinese to English; `none`: no translator at all, or not for these languages. */
export type TranslatorState = 'none' | 'downloadable' | 'downloading' | 'available';

/** An opened translator. */
export interface BrowserTranslator {
  translate(text: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<string>;
  /** How much of `inputQuota` a text uses. */
  measureInputUsage?(text: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<number>;
  readonly inputQuota?: number;
  destroy(): void;
}

interface Languages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** The part of the browser's interface that is used. */
export interface TranslatorApi {
  availability(languages: Languages): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(
    options: Languages & { readonly signal?: AbortSignal; readonly monitor?: (monitor: EventTarget) => void },
  ): Promise<BrowserTranslator>;
}

const LANGUAGES: Languages = { sourceLanguage: 'zh', targetLanguage: 'en' };

/** Options for opening a translator. */
export interface TranslatorOpening {
  readonly signal?: AbortSignal | undefined;
  /** How much of the model has been downloaded, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The translator of one window, opened once. */
export class WindowTranslator {
  readonly #api: TranslatorApi | undefined;
  #opened: Promise<BrowserTranslator> | undefined;

  constructor(api: TranslatorApi | undefined = findApi()) {
    this.#api = api;
  }

  async state(): Promise<TranslatorState> {
    const state = (await this.#api?.availability(LANGUAGES)) ?? 'unavailable';
    return state === 'unavailable' ? 'none' : state;
  }

  /**
   * Opens the translator; where its model has to be downloaded, call it in a click. If aborted, nothing stays open.
   * @throws {Error} where there is none, and with the browser's own words where it refuses
   */
  open(opening: TranslatorOpening = {}): Promise<BrowserTranslator> {
    this.#opened ??= this.#create(opening).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  /** Releases the model. */
  close(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    opened?.then((translator) => translator.destroy()).catch(() => undefined); // reported to whoever opened it
  }

  async #create({ signal, onProgress }: TranslatorOpening): Promise<BrowserTranslator> {
    if (!this.#api) throw new Error(t('translator.missing'));
    signal?.throwIfAborted();
    // The signal with which it is created would end the translator later too; an earlier cancellation must not.
    const creating = new AbortController();
    const cancel = (): void => creating.abort(signal?.reason);
    signal?.addEventListener('abort', cancel);
    try {
      return await this.#api.create({
        ...LANGUAGES,
        signal: creating.signal,
        monitor: (monitor) =>
          monitor.addEventListener(
            'downloadprogress',
            (event) => onProgress?.((event as ProgressEvent).loaded), // the interface's own event: 0 to 1
          ),
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }
}

function findApi(): TranslatorApi | undefined {
  return (globalThis as { Translator?: TranslatorApi }).Translator; // not yet in the compiler's library
}
