import type { ArticlePart } from './article.ts';

/** A part with its number in the article. */
export interface NumberedPart {
  readonly part: ArticlePart;
  readonly index: number;
}

/** The parts above the text, and the text in sections that are drawn one by one. */
export interface ArticleLayout {
  readonly head: readonly NumberedPart[];
  readonly sections: readonly (readonly NumberedPart[])[];
}

/** UTF-16 units in a section. They grow with the text, so that there are no more sections than can be observed. */
const SECTION_UNITS = 1600;
const MAX_SECTIONS = 200;

/** Divides an article: its head ends where its text begins. A dateline stays with the paragraph after it. */
export function layOut(parts: readonly ArticlePart[]): ArticleLayout {
  const numbered = parts.map((part, index) => ({ part, index }));
  const firstText = parts.findIndex(({ role }) => role === 'paragraph' || role === 'dateline');
  const bodyFrom = firstText < 0 ? parts.length : firstText;
  const isCaption = ({ part }: NumberedPart): boolean => part.role === 'caption';
  const head = numbered.slice(0, bodyFrom);
  const body = [...head.filter(isCaption), ...numbered.slice(bodyFrom)];
  return { head: head.filter((one) => !isCaption(one)), sections: divide(body) };
}

function divide(body: readonly NumberedPart[]): NumberedPart[][] {
  const units = body.reduce((sum, { part }) => sum + part.text.length, 0);
  const most = Math.max(SECTION_UNITS, units / MAX_SECTIONS);
  const sections: NumberedPart[][] = [];
  let room = 0;
  let runsIn = false;
  for (const numbered of body) {
    const last = sections.at(-1);
    if (last && (room > 0 || runsIn)) last.push(numbered);
    else {
      sections.push([numbered]);
      room = most;
    }
    room -= numbered.part.text.length;
    runsIn = numbered.part.role === 'dateline';
  }
  return sections;
}
