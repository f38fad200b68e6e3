/** The package of a book: its title, its documents in order, where its list of contents is (EPUB 3.3 and 2.0.1). */
import { OwnTextError } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { decodeText, detectEncoding } from '../text-encoding/index.ts';
import { attributeOf, findAll, findFirst, parseXml, type XmlElement } from './xml.ts';
import type { ZipFile } from './zip-file.ts';

/** Maximum size of a file of the package, in bytes: the list of contents is one. */
const MAX_PACKAGE_BYTES = 4_000_000;
const MAX_SPINE = 5000;

/** What fonts may be obfuscated with; anything else in `encryption.xml` is protection. */
const FONT_OBFUSCATION = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** A document of a book, by its path in the archive. */
export interface BookDocument {
  readonly path: string;
  readonly kind: 'text' | 'picture';
}

/** What a book's package says. */
export interface BookPackage {
  readonly title: string;
  readonly author: string | undefined;
  /** In reading order; those outside the order, mostly notes, come last. */
  readonly documents: readonly BookDocument[];
  /** The list of contents as a document, and as an NCX. */
  readonly nav: string | undefined;
  readonly ncx: string | undefined;
}

/**
 * Reads a book's package.
 * @throws {OwnTextError} for one that is protected, or no book
 */
export async function readPackage(zip: ZipFile): Promise<BookPackage> {
  await refuseProtected(zip);
  const path = await packagePath(zip);
  const root = await readXml(zip, path);
  const items = new Map(findAll(root, 'item').map((item) => [item.attributes.id ?? '', item]));
  const pathOf = (item: XmlElement | undefined): string | undefined => {
    const href = item?.attributes.href;
    return href === undefined ? undefined : resolvePath(path, href).path;
  };
  const spine = findFirst(root, 'spine');
  const nav = [...items.values()].find(({ attributes }) =>
    /(?:^|\s)nav(?:\s|$)/.test(attributes.properties ?? ''),
  );
  const ncx =
    items.get(spine?.attributes.toc ?? '') ??
    [...items.values()].find(({ attributes }) => attributes['media-type'] === 'application/x-dtbncx+xml');
  const metadata = findFirst(root, 'metadata');
  return {
    title: textOf(metadata && findFirst(metadata, 'title')),
    author: textOf(metadata && findFirst(metadata, 'creator')) || undefined,
    documents: documentsOf(spine, { items, pathOf, leftOut: pathOf(nav) }),
    nav: pathOf(nav),
    ncx: pathOf(ncx),
  };
}

/** Reads an XML file of the package. */
export async function readXml(zip: ZipFile, path: string): Promise<XmlElement> {
  const bytes = await zip.read(path, MAX_PACKAGE_BYTES);
  return parseXml(decodeText(bytes, detectEncoding(bytes)).replaceAll('&nbsp;', ' '));
}

/** The file that a reference names, seen from another file: `text/1.xhtml`, `../a%20b.png#c` -> `a b.png`, `c`. */
export function resolvePath(
  from: string,
  reference: string,
): { readonly path: string; readonly fragment: string | undefined } {
  const [, written = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(reference) ?? [];
  const steps =
    written === '' ? from.split('/') : [...from.split('/').slice(0, -1), ...decodePath(written).split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return { path: path.join('/'), fragment: fragment === undefined ? undefined : decodePath(fragment) };
}

function decodePath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // a percent sign that is one
  }
}

async function refuseProtected(zip: ZipFile): Promise<void> {
  const path = 'META-INF/encryption.xml';
  if (zip.sizeOf(path) === undefined) return;
  const methods = findAll(await readXml(zip, path), 'encryptionmethod');
  const isProtected = methods.some((method) => !FONT_OBFUSCATION.has(attributeOf(method, 'Algorithm') ?? ''));
  if (isProtected) throw new OwnTextError(t('texts.epub.protected'));
}

/** @throws {OwnTextError} where the archive has no package */
async function packagePath(zip: ZipFile): Promise<string> {
  const container = 'META-INF/container.xml';
  const named =
    zip.sizeOf(container) === undefined
      ? undefined
      : findFirst(await readXml(zip, container), 'rootfile')?.attributes['full-path'];
  const path = named ?? zip.names().find((name) => name.toLowerCase().endsWith('.opf'));
  if (path === undefined) throw new OwnTextError(t('texts.epub.noBook'));
  return path;
}

interface Documents {
  readonly items: ReadonlyMap<string, XmlElement>;
  readonly pathOf: (item: XmlElement | undefined) => string | undefined;
  /** The list of contents is not read as a text. */
  readonly leftOut: string | undefined;
}

function documentsOf(spine: XmlElement | undefined, { items, pathOf, leftOut }: Documents): BookDocument[] {
  const inOrder = findAll(spine ?? parseXml(''), 'itemref');
  const isLinear = ({ attributes }: XmlElement): boolean => attributes.linear !== 'no';
  const listed = [...inOrder.filter(isLinear), ...inOrder.filter((one) => !isLinear(one))].map(
    ({ attributes }) => items.get(attributes.idref ?? ''),
  );
  const documents = (listed.length > 0 ? listed : [...items.values()]).flatMap((item): BookDocument[] => {
    const path = pathOf(item);
    const type = item?.attributes['media-type'] ?? '';
    if (path === undefined || path === leftOut) return [];
    if (/html/.test(type)) return [{ path, kind: 'text' }];
    return listed.length > 0 && type.startsWith('image/') ? [{ path, kind: 'picture' }] : [];
  });
  if (documents.length > MAX_SPINE) throw new OwnTextError(t('texts.epub.tooLarge'));
  if (documents.length === 0) throw new OwnTextError(t('texts.epub.noBook'));
  return [...new Map(documents.map((document) => [document.path, document])).values()];
}

function textOf(element: XmlElement | undefined): string {
  return element?.text.replace(/\s+/g, ' ').trim() ?? '';
}
