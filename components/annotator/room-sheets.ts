/** The style sheets that make room for labels, inserted where the page can't see them. */
import type { AnnotatorPorts } from './annotator-ports.ts';
import { liftCss, roomCss } from './ink.ts';
import type { LabelDrawing } from './label-size.ts';

interface Room {
  /** The sheet for room between lines is in the page already. */
  readonly isIn: boolean;
  /** Boxes of a fixed height grow. */
  readonly makesRoom: boolean;
}

/** Our style sheets on a page: room between lines, and boxes that may grow. */
export class RoomSheets {
  readonly #mark: string;
  readonly #setRoom: AnnotatorPorts['setRoom'];
  #sheets: readonly string[] = [];
  /** Resolves when the sheets are in the page: nothing is measured before. */
  isIn: Promise<unknown> = Promise.resolve();

  /** `mark` is the attribute name of our anchors. */
  constructor(mark: string, setRoom: AnnotatorPorts['setRoom']) {
    this.#mark = mark;
    this.#setRoom = setRoom;
  }

  put(drawing: LabelDrawing, { isIn, makesRoom }: Room): Promise<unknown> {
    const room = roomCss(this.#mark, drawing);
    const lift = makesRoom ? [liftCss(this.#mark)] : [];
    this.#sheets = [room, ...lift];
    this.isIn = Promise.all([...(isIn ? [] : [room]), ...lift].map((css) => this.#setRoom(css, true)));
    return this.isIn;
  }

  remove(): void {
    for (const css of this.#sheets) this.#setRoom(css, false).catch(() => undefined); // the page may be gone
    this.#sheets = [];
  }
}
