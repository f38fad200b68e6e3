/** Where in the practice articles something is wrong, from the page down to the part. */
export interface Place {
  readonly page: string;
  /** The article's id, or its number on the page where the id can't be read. */
  readonly article?: string;
  /** `part 3`, `furniture 1`, `misprint 2`, counted from 1. */
  readonly part?: string;
}

/** The articles of a page can't be read: `000_2072b33d10ad1f9e.txt, 000-3, part 2: line 999 of 517`. */
export class SeedFormatError extends Error {
  override readonly name = 'SeedFormatError';
  readonly place: Place;

  constructor(place: Place, problem: string) {
    const where = [place.page, place.article, place.part].filter((name) => name !== undefined);
    super(`${where.join(', ')}: ${problem}`);
    this.place = place;
  }
}
