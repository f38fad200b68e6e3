import type { MessageEnd } from '../../components/worker-link/index.ts';
import { useLanguageOfPage } from './page-texts.ts';

/** In a worker: the page that started it. Its messages wait for the texts, so that errors are in the page's language. */
export function pageOfWorker(): MessageEnd {
  const page = globalThis as unknown as MessageEnd;
  const ready = useLanguageOfPage().catch(() => undefined); // the work is more than its errors
  return {
    postMessage: (message) => page.postMessage(message),
    addEventListener: (type, listener) =>
      page.addEventListener(type, (event) => void ready.then(() => listener(event))),
  };
}
