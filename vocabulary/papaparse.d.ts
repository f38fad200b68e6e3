/** The part of papaparse that we use. Its own types include those of Node and the DOM, which `vocabulary` must not know. */
declare module 'papaparse/papaparse.min.js' {
  interface ParseError {
    readonly code: string;
    readonly message: string;
    /** The row, from 0; absent for what concerns the whole text. */
    readonly row?: number;
  }
  interface ParseConfig {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    readonly quoteChar?: string;
  }
  interface UnparseConfig {
    readonly newline?: string;
    readonly delimiter?: string;
    /** Puts `'` before what a spreadsheet would take for a formula. */
    readonly escapeFormulae?: boolean;
  }
  const Papa: {
    parse(
      text: string,
      config: ParseConfig,
    ): {
      readonly data: string[][];
      readonly errors: readonly ParseError[];
      readonly meta: { readonly delimiter: string };
    };
    unparse(rows: readonly (readonly string[])[], config?: UnparseConfig): string;
  };
  export default Papa;
}
