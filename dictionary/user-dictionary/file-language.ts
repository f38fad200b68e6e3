/** The language in which a dictionary explains. */

/** Names of dictionaries and of languages, as in headers and file names. */
const NAMES: readonly (readonly [language: string, name: RegExp])[] = [
  ['fr', /cfdict|french|fran[cç]ais/i],
  ['de', /handedict|german|deutsch/i],
  ['vi', /cvdict|vietnamese|ti[eế]ng vi[eệ]t/i],
  ['hu', /chdict|hungarian|magyar/i],
  ['es', /spanish|espa[nñ]ol/i],
  ['it', /italian/i],
  ['pt', /portugu[eê]se?/i],
  ['ru', /russian|русск/i],
  ['ja', /japanese|日本語/i],
  ['ko', /korean|한국어/i],
  ['id', /indonesian?|bahasa indonesia/i],
  ['th', /\bthai\b|ไทย/i],
  ['en', /cc-?cedict|cedpane|adsotrans|english/i],
];
const CODES = new Set(NAMES.map(([language]) => language));
/** `zh-fr.u8`, `glossary.de.txt`. */
const CODE_IN_FILE = /[._-]([a-z]{2})(?=[._-]|$)/gi;

/** The language of a file's glosses, BCP 47, by its header or its name; `undefined` where neither tells. */
export function languageOf({
  header,
  name,
  fileName,
}: {
  readonly header?: string | undefined;
  readonly name: string;
  readonly fileName: string;
}): string | undefined {
  if (header !== undefined) {
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(header)) return header.toLowerCase();
    return byName(header);
  }
  const code = [...fileName.matchAll(CODE_IN_FILE)]
    .map(([, letters = '']) => letters.toLowerCase())
    .find((letters) => CODES.has(letters));
  return byName(name) ?? byName(fileName) ?? code;
}

function byName(text: string): string | undefined {
  return NAMES.find(([, name]) => name.test(text))?.[0];
}
