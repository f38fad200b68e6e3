import { type Place, SeedFormatError } from './format-error.ts';

/** A JSON object at a known place: reading one of its fields checks it, or throws `SeedFormatError`. */
export class Shape {
  readonly place: Place;
  readonly #fields: ReadonlyMap<string, unknown>;

  /** Refuses what is not an object, and fields other than `keys`: a misspelt field would be lost unnoticed. */
  constructor(value: unknown, { keys, place }: { keys: readonly string[]; place: Place }) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new SeedFormatError(place, `expected an object, found ${JSON.stringify(value)}`);
    }
    this.place = place;
    this.#fields = new Map(Object.entries(value));
    for (const key of this.#fields.keys()) {
      if (!keys.includes(key)) this.#fail(`unknown field "${key}"`);
    }
  }

  has(key: string): boolean {
    return this.#fields.has(key);
  }

  value(key: string): unknown {
    return this.#fields.get(key);
  }

  text(key: string): string {
    const value = this.#fields.get(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.#fail(`"${key}": expected text, found ${JSON.stringify(value)}`);
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T {
    const value = this.#fields.get(key);
    const choice = choices.find((one) => one === value);
    return choice ?? this.#fail(`"${key}": expected ${choices.join(' | ')}, found ${JSON.stringify(value)}`);
  }

  /** A whole number, 1 or more. */
  count(key: string): number {
    const value = this.#fields.get(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
    return this.#fail(`"${key}": expected a whole number from 1, found ${JSON.stringify(value)}`);
  }

  list(key: string): readonly unknown[] {
    const value: unknown = this.#fields.get(key);
    if (Array.isArray(value)) return value;
    return this.#fail(`"${key}": expected a list, found ${JSON.stringify(value)}`);
  }

  /** A list of texts, none of them empty. */
  texts(key: string): readonly string[] {
    return this.list(key).map((value) => {
      if (typeof value === 'string' && value.trim() !== '') return value;
      return this.#fail(`"${key}": expected texts, found ${JSON.stringify(value)}`);
    });
  }

  #fail(problem: string): never {
    throw new SeedFormatError(this.place, problem);
  }
}
