/** The small DOM that comes with Readability, for where there is none. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** Reads well-formed markup. */
    parse(markup: string): object;
  }
}
