/** A server of pages for all tests of one file. */
import { test } from '@playwright/test';
import { type PageServer, startServer } from './server.ts';

/** Starts a server before the tests of the file and ends it afterwards; returns what reads it while they run. */
export function withServer(): { readonly server: PageServer } {
  let server: PageServer;
  test.beforeAll(async () => {
    server = await startServer();
  });
  test.afterAll(() => server.close());
  return {
    get server() {
      return server;
    },
  };
}
