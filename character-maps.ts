/** Character maps of pdf.js that ship with the extension: the ones that ISO 32000-1, table 118, lists for Chinese, and the Japanese ones that Chinese files have too. */
import { join } from 'node:path';

const MAPS = join(import.meta.dirname, 'node_modules/pdfjs-dist/cmaps');

/** Each in both directions of writing. */
const ENCODINGS = [
  ...['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'],
  ...['B5pc', 'HKscs-B5', 'ETen-B5', 'ETenms-B5', 'CNS-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16'],
  ...['90ms-RKSJ', 'UniJIS-UCS2', 'UniJIS-UTF16'],
];
/** From the numbers of glyphs in these collections to Unicode. */
const COLLECTIONS = ['Adobe-GB1-UCS2', 'Adobe-CNS1-UCS2', 'Adobe-Japan1-UCS2'];

/** Where each map is, and where the extension has it; with their licence. */
export const CHARACTER_MAPS: readonly { readonly absoluteSrc: string; readonly relativeDest: string }[] = [
  ...ENCODINGS.flatMap((name) => [`${name}-H`, `${name}-V`]),
  ...COLLECTIONS,
]
  .map((name) => ({
    absoluteSrc: join(MAPS, `${name}.bcmap`),
    relativeDest: `character-maps/${name}.bcmap`,
  }))
  .concat({ absoluteSrc: join(MAPS, 'LICENSE'), relativeDest: 'character-maps/LICENSE.txt' });
