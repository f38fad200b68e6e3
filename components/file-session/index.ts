/** Reads a file of words, or of corrections, in a worker. No styles, no Preact: the worker loads it too. */
export type {
  OpenedFile,
  Preview,
  ReaderSums,
  SessionPorts,
  TableChoice,
  TableHead,
  WordSum,
} from './file-session.ts';
export type { Decoding } from './read-text.ts';
export { type SessionCalls, serveFileSession } from './session-server.ts';
