import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));

/** Pages on localhost: the fixtures by name, and pages made up by a test. */
export interface PageServer {
  readonly origin: string;
  /** Serves a page of the test's own; returns its address. */
  add(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  /** The next request for a path is answered only once the function that comes back has been called. */
  hold(path: string): () => void;
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback address. */
export async function startServer(): Promise<PageServer> {
  const added = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const held = new Map<string, Promise<void>>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    await held.get(path);
    const page = added.get(path);
    const headers = { 'content-type': 'text/html; charset=utf-8', ...page?.headers };
    if (page) response.writeHead(200, headers).end(page.html);
    else {
      readFile(FIXTURES + path.slice(1).replaceAll('..', '')).then(
        (body) => response.writeHead(200, headers).end(body),
        () => response.writeHead(404, headers).end('not found'),
      );
    }
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    add: (path, html, headers = {}) => {
      added.set(path, { html, headers });
      return origin + path;
    },
    hold: (path) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(path, promise);
      return () => {
        held.delete(path);
        resolve();
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
