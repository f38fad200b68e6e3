/** Reads texts of files in a worker. No styles, no Preact. */
export {
  kindOf,
  serveTextFiles,
  type TextCalls,
  type TextPagePorts,
  textOfFile,
  textOfPaste,
} from './text-file.ts';
