/** XML of a book's package as a tree: small files, whose elements are looked for by name. */
import { Parser } from 'htmlparser2';

/** An element; its name without a prefix, `dc:title` -> `title`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its text, with that of the elements in it. */
  readonly text: string;
}

/** Deeper elements are read as if they stood at this depth. */
const MAX_DEPTH = 60;

interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** Reads XML, or HTML that is written like it; what is not well-formed is read as far as it goes. */
export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > MAX_DEPTH) {
          tooDeep += 1;
          return;
        }
        const element = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (more) => {
        const element = open.at(-1);
        if (element) element.text += more;
      },
      onclosetag: () => {
        if (tooDeep > 0) tooDeep -= 1;
        else if (open.length > 1) {
          const closed = open.pop();
          const outer = open.at(-1);
          if (closed && outer) outer.text += closed.text;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

/** All elements of a name inside an element, in order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (child.name.toLowerCase() === name) found.push(child);
      visit(child); // its depth is bounded by the parser
    }
  };
  visit(element);
  return found;
}

/** The first element of a name inside an element. */
export function findFirst(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (child.name.toLowerCase() === name) return child;
    const found = findFirst(child, name);
    if (found) return found;
  }
  return undefined;
}

/** An attribute, whatever its prefix: `opf:role`, `epub:type`. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}
