/** Reads a dictionary's file in a worker. No styles, no Preact: the worker loads it too. */
export type { DictionaryPreview } from './dictionary-session.ts';
export { type DictionaryCalls, type DictionaryPagePorts, serveDictionaryFile } from './session-server.ts';
