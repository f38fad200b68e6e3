import type { MessageEnd, PageWorker } from '../../../components/worker-link/index.ts';

/** A worker that never answers. */
export const silentWorker = (): PageWorker => ({
  postMessage: () => undefined,
  addEventListener: () => undefined,
  terminate: () => undefined,
});

/** Runs what a worker serves in the page itself: the same code, and its answers come without waiting for a thread. */
export function inPage(serve: (end: MessageEnd) => void): () => PageWorker {
  return () => {
    const { port1, port2 } = new MessageChannel();
    serve(asWorker(port1));
    return asWorker(port2);
  };
}

function asWorker(port: MessagePort): PageWorker {
  const listen = (type: string, listener: (event: { readonly data: unknown }) => void): void => {
    if (type !== 'message') return;
    port.addEventListener('message', ({ data }) => listener({ data }));
    port.start();
  };
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: listen,
    terminate: () => port.close(),
  };
}
