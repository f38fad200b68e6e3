/** Which words of a list are selected, and where a range begins. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The word selected or deselected last: a range extends from it. */
  readonly anchor?: string;
}

/** The empty selection. */
export const NOTHING_SELECTED: Selection = { ids: new Set() };

/** Selects or deselects a word. */
export function toggleSelected({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Also selects the words from the anchor to a word, both included; without an anchor only the word. */
export function selectRange({ ids, anchor }: Selection, listed: readonly string[], id: string): Selection {
  const from = anchor === undefined ? -1 : listed.indexOf(anchor);
  const to = listed.indexOf(id);
  const range = from < 0 ? [id] : listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: anchor !== undefined && from >= 0 ? anchor : id };
}

/** The part of a selection that still exists. */
export function keepSelected(selection: Selection, isThere: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(isThere);
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
