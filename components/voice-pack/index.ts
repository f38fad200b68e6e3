/** A pack of recordings, one syllable a file: read from a zip, in a worker. No styles, no Preact: the worker loads it too. */
export type { PackSound, VoicePack } from './pack.ts';
export { type AddedPack, type PackCalls, type PackProgress, servePackSession } from './pack-session.ts';
