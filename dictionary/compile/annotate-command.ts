/**
 * `npm run --silent annotate`: passages on stdin, one a line; for each a line of JSON on stdout,
 * `{"text": …, "tokens": […]}`, the tokens as in dictionary/types.ts. `-- --grammar` adds `"patterns": […]`, the findings
 * as in dictionary/grammar/findings.ts.
 */
import { createDictionary, Grammar, openLexicon } from '../index.ts';
import { ensureLexicon } from './ensure-lexicon.ts';
import { compileGrammar } from './grammar.ts';

/** Lines of a stream of bytes; LF or CRLF, invalid UTF-8 replaced, the last line with or without its end. */
async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const part of parts.slice(0, -1)) {
      pieces.push(part);
      yield pieces.join('').replace(/\r$/, '');
      pieces = [];
    }
    pieces.push(parts.at(-1) ?? '');
  }
  pieces.push(decoder.decode());
  const last = pieces.join('').replace(/\r$/, '');
  if (last !== '') yield last;
}

/** Writes, and waits for a slow reader. */
function write(text: string): Promise<void> | undefined {
  if (process.stdout.write(text)) return undefined;
  return new Promise((resolve) => {
    process.stdout.once('drain', () => resolve());
  });
}

// The reader has gone (`| head`): nobody is left to read.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const lexicon = openLexicon(ensureLexicon());
const dictionary = createDictionary(lexicon);
const grammar = process.argv.includes('--grammar') ? new Grammar(lexicon, compileGrammar()) : undefined;
for await (const text of readLines(process.stdin)) {
  const tokens = dictionary.annotate(text);
  const patterns = grammar?.find(tokens);
  await write(`${JSON.stringify({ text, tokens, patterns })}\n`);
}
