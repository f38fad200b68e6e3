/** The small DOM that comes with Readability, for scripts without a DOM. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** Reads well-formed markup. */
    parse(markup: string): object;
  }
}
