/** A dictionary's file, read in a worker. No styles, no Preact: the worker has it too. */
export type { DictionaryPreview } from './dictionary-session.ts';
export { type DictionaryCalls, type DictionaryPagePorts, serveDictionaryFile } from './session-server.ts';
