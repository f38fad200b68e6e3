/** Reads texts of files in a worker. No styles, no Preact. */
export {
  kindOf,
  serveTextFiles,
  type TextCalls,
  textOfFile,
  textOfPaste,
} from './text-file.ts';
