/**
 * The text of one document of a book as blocks: paragraphs and headings, pictures, references to notes, and where the
 * elements with an id are. Scripts, styles and readings (`<rt>`) are left out; nothing is run or loaded.
 */
import { Parser } from 'htmlparser2';
import { OwnTextError } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { tidy } from '../page-article/index.ts';

/** A reference to a note that was taken out of a text. */
export interface NoteReference {
  /** Where it stood, UTF-16 units, and what it said. */
  readonly at: number;
  readonly text: string;
  readonly href: string;
  /** The book itself calls it a reference to a note; otherwise it looks like one. */
  readonly isMarked: boolean;
}

/** A paragraph, a heading, or a picture (which has no text). */
export interface Block {
  readonly role: 'heading' | 'paragraph' | 'caption' | 'picture';
  readonly text: string;
  readonly references: readonly NoteReference[];
  /** Of a picture: the reference to its file, and what the book says it shows. */
  readonly src?: string;
  readonly alt?: string;
}

/** A document as blocks. */
export interface DocumentBlocks {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** By id: the blocks of its element, from one up to another; those of the block that an inline element is in. */
  readonly ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
}

const LEFT_OUT = new Set(
  'script,style,template,noscript,math,button,select,input,textarea,iframe,object,embed,audio,video,canvas,rt,rtc,rp,head,title,desc,nav,dialog'.split(
    ',',
  ),
);
const INLINE = new Set(
  'a,abbr,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,image,img,ins,kbd,label,mark,nobr,q,rb,ruby,s,samp,small,span,strong,strike,sub,sup,svg,time,tt,u,var,wbr'.split(
    ',',
  ),
);
const VOID = new Set('area,base,br,col,hr,image,img,input,link,meta,source,track,wbr'.split(','));
const MAX_OPEN = 2000;
const MAX_BLOCKS = 100_000;
const MAX_MARK = 20;
/** In one block; further ones stay in the text. */
const MAX_REFERENCES = 100;

/** What a reference to a note may say: a number, a sign, `注1`, in brackets or not; nothing where it is a picture. */
const NOTE_MARK =
  /^[[［〔(（【]?\s*(?:注\s*)?(?:\d{1,4}|[*＊†‡※]{1,3}|[①-⑳㉑-㉟㊱-㊿⑴-⒇❶-❿➀-➓]|[ivxlc]{1,6}|注|[一二三四五六七八九十]{1,3})?\s*[\]］〕)）】]?$/i;
/** Names of classes and elements that writers of books give notes. */
export const NOTE_NAME = /note|(?:^|[^a-z])fn|annot|注/i;

interface OpenElement {
  /** Absent for an inline element. */
  readonly from: number | undefined;
  readonly ids: string[];
  readonly outerRole: Block['role'];
  /** Of a link that may refer to a note: where it begins. */
  readonly link?: LinkStart;
}

interface LinkStart {
  readonly href: string;
  /** The text and the pictures before it, and the block that it is in. */
  readonly at: number;
  readonly pictures: number;
  readonly block: number;
  readonly isMarked: boolean;
}

/** @throws {OwnTextError} where elements are nested too deep, or there are too many */
export function readBlocks(markup: string): DocumentBlocks {
  const reader = new BlockReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(markup);
  return reader.finish();
}

type Attributes = Readonly<Record<string, string>>;

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #ranges = new Map<string, readonly [number, number]>();
  readonly #open: OpenElement[] = [];
  readonly #openBlocks: OpenElement[] = [];
  /** Pictures of the block that is being read; they follow it unless it is empty. */
  #pictures: Block[] = [];
  #references: NoteReference[] = [];
  #text = '';
  #role: Block['role'] = 'paragraph';
  #leftOut = 0;
  #title = '';
  #inTitle = false;
  #flushes = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'title' && this.#title === '') this.#inTitle = true;
    if (this.#leftOut > 0 || isLeftOut(name, attributes)) {
      if (!VOID.has(name)) this.#leftOut += 1;
      return;
    }
    if (name === 'br' || name === 'hr') this.#flush();
    if (name === 'img' || name === 'image') this.#addPicture(attributes);
    if (VOID.has(name)) return;
    if (this.#open.length >= MAX_OPEN) throw new OwnTextError(t('texts.tooNested'));
    const outerRole = this.#role;
    const isBlock = !INLINE.has(name);
    if (isBlock) {
      this.#flush();
      if (/^h[1-6]$/.test(name)) this.#role = 'heading';
      else if (name === 'figcaption' || name === 'caption') this.#role = 'caption';
    }
    const { id, name: anchor, href } = attributes;
    const named = [id, name === 'a' ? anchor : undefined].filter((one) => one !== undefined);
    if (!isBlock) this.#openBlocks.at(-1)?.ids.push(...named);
    const link =
      name === 'a' && href !== undefined
        ? {
            href,
            at: this.#text.length,
            pictures: this.#pictures.length,
            block: this.#flushes,
            isMarked: isMarked(attributes),
          }
        : undefined;
    const from = isBlock ? this.#blocks.length : undefined;
    const element: OpenElement = { from, ids: named, outerRole, ...(link && { link }) };
    this.#open.push(element);
    if (isBlock) this.#openBlocks.push(element);
  }

  text(text: string): void {
    if (this.#inTitle) this.#title += text;
    if (this.#leftOut === 0) this.#text += text;
  }

  close(name: string): void {
    if (name === 'title') this.#inTitle = false;
    if (VOID.has(name)) return;
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    const element = this.#open.pop();
    if (!element) return;
    if (element.link) this.#takeReference(element.link);
    if (element.from === undefined) return;
    this.#openBlocks.pop();
    this.#flush();
    this.#role = element.outerRole;
    for (const id of element.ids)
      if (!this.#ranges.has(id)) this.#ranges.set(id, [element.from, this.#blocks.length]);
  }

  finish(): DocumentBlocks {
    this.#flush();
    return { title: tidy(this.#title).trim(), blocks: this.#blocks, ranges: this.#ranges };
  }

  /** Takes a reference to a note out of the text, so that it stands in no word. */
  #takeReference({ href, at, pictures, block, isMarked }: LinkStart): void {
    if (block !== this.#flushes || !href.includes('#')) return;
    const text = this.#text.slice(at);
    const isPicture = this.#pictures.length > pictures && text.trim() === '';
    const looksLikeOne = isPicture ? NOTE_NAME.test(href) : text.trim() !== '' && NOTE_MARK.test(text.trim());
    if (!(isMarked || looksLikeOne) || text.length > MAX_MARK) return;
    if (this.#references.length === MAX_REFERENCES) return;
    this.#text = this.#text.slice(0, at);
    // The place counts in the text as it will be, tidied.
    this.#references.push({ at: tidy(this.#text).length, text, href, isMarked });
    if (isPicture) this.#pictures.length = pictures;
  }

  #addPicture(attributes: Attributes): void {
    const src = attributes.src ?? attributes['xlink:href'] ?? attributes.href;
    const alt = attributes.alt?.trim() ?? '';
    // A character that fonts lack is a picture in the text, and its own name.
    const isCharacter = this.#text.trim() !== '' || /gaiji|glyph|char/i.test(attributes.class ?? '');
    if (isCharacter && /^\p{Script=Han}$/u.test(alt)) this.#text += alt;
    else if (src !== undefined)
      this.#pictures.push({ role: 'picture', text: '', references: [], src, ...(alt && { alt }) });
  }

  #flush(): void {
    const text = tidy(this.#text).trimEnd();
    if (text !== '')
      this.#blocks.push({ role: this.#role, text: upright(text), references: this.#references });
    this.#blocks.push(...this.#pictures);
    if (this.#blocks.length > MAX_BLOCKS) throw new OwnTextError(t('texts.epub.tooLarge'));
    this.#text = '';
    this.#references = [];
    this.#pictures = [];
    this.#flushes += 1;
  }
}

function isLeftOut(name: string, attributes: Attributes): boolean {
  const isHidden =
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/i.test(attributes.style ?? '');
  if (isHidden || LEFT_OUT.has(name)) return true;
  return /\bpagebreak\b/.test(attributes['epub:type'] ?? attributes.role ?? '');
}

function isMarked(attributes: Attributes): boolean {
  const said = `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''} ${attributes.class ?? ''}`;
  return /noteref|duokan-footnote/i.test(said);
}

/** Punctuation in the forms that stand in vertical lines only, as it is in horizontal ones: `﹁` -> `「`, `︐` -> `，`. */
function upright(text: string): string {
  return text.replace(/[\ufe10-\ufe19\ufe31-\ufe44\ufe47\ufe48]/g, (form) => {
    const plain = form.normalize('NFKC');
    if (plain === '...') return '…';
    return /^[!-~]$/.test(plain) ? String.fromCharCode(plain.charCodeAt(0) + 0xfee0) : plain;
  });
}
