/** A book's list of contents: the navigation document of EPUB 3, or the NCX of EPUB 2. */
import { type BookPackage, readXml, resolvePath } from './package-file.ts';
import { attributeOf, findAll, findFirst, type XmlElement } from './xml.ts';
import type { ZipFile } from './zip-file.ts';

/** A title, and the place that it names: a document, and an element in it. */
export interface ContentsEntry {
  readonly title: string;
  /** Depth, from 0. */
  readonly level: number;
  readonly path: string;
  readonly fragment: string | undefined;
}

const MAX_ENTRIES = 10_000;

/** The list of contents, in its order; empty where the book has none that can be read. */
export async function readContents(zip: ZipFile, { nav, ncx }: BookPackage): Promise<ContentsEntry[]> {
  const fromNav =
    nav === undefined ? [] : await readXml(zip, nav).then((root) => navEntries(root, nav), none);
  if (fromNav.length > 0 || ncx === undefined) return fromNav.slice(0, MAX_ENTRIES);
  const fromNcx = await readXml(zip, ncx).then((root) => ncxEntries(root, ncx), none);
  return fromNcx.slice(0, MAX_ENTRIES);
}

/** A list of contents that is missing or damaged: the book is read by its documents. */
const none = (): ContentsEntry[] => [];

function navEntries(root: XmlElement, from: string): ContentsEntry[] {
  const lists = findAll(root, 'nav');
  const toc = lists.find((list) => attributeOf(list, 'type')?.split(/\s+/).includes('toc')) ?? lists[0];
  const entries: ContentsEntry[] = [];
  const visit = (list: XmlElement | undefined, level: number): void => {
    for (const item of list?.children ?? []) {
      if (item.name !== 'li') continue;
      const label = item.children.find(({ name }) => name === 'a' || name === 'span');
      add(entries, { label, href: label?.attributes.href, level, from });
      visit(findFirst(item, 'ol'), level + 1);
    }
  };
  visit(toc && findFirst(toc, 'ol'), 0);
  return entries;
}

function ncxEntries(root: XmlElement, from: string): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const visit = (element: XmlElement | undefined, level: number): void => {
    for (const point of element?.children ?? []) {
      if (point.name.toLowerCase() !== 'navpoint') continue;
      const label = point.children.find(({ name }) => name.toLowerCase() === 'navlabel');
      const content = point.children.find(({ name }) => name.toLowerCase() === 'content');
      add(entries, { label, href: content?.attributes.src, level, from });
      visit(point, level + 1);
    }
  };
  visit(findFirst(root, 'navmap'), 0);
  return entries;
}

interface Found {
  readonly label: XmlElement | undefined;
  readonly href: string | undefined;
  readonly level: number;
  readonly from: string;
}

/** Adds an entry; one without a title or a place is left out. */
function add(entries: ContentsEntry[], { label, href, level, from }: Found): void {
  const title = label?.text.replace(/[\s\u3000]+/g, ' ').trim() ?? '';
  if (title !== '' && href !== undefined) entries.push({ title, level, ...resolvePath(from, href) });
}
