/** The message shown where a file of the extension itself is missing or damaged: `dictionary is damaged`. */
export function brokenInstall(what: string): string {
  return `Hangjian's ${what}. Reinstall the extension; your words are safe.`;
}
