/** Which words of a list are selected, and from where a range goes on. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The word selected or let go last: a range reaches from it. */
  readonly anchor?: string;
}

/** The selection without any word. */
export const NOTHING_SELECTED: Selection = { ids: new Set() };

/** Selects a word, or lets it go. */
export function toggleSelected({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Selects also what stands between the anchor and a word, both with it; without an anchor only the word. */
export function selectRange({ ids, anchor }: Selection, listed: readonly string[], id: string): Selection {
  const from = anchor === undefined ? -1 : listed.indexOf(anchor);
  const to = listed.indexOf(id);
  const range = from < 0 ? [id] : listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: anchor !== undefined && from >= 0 ? anchor : id };
}

/** What of a selection is still there. */
export function keepSelected(selection: Selection, isThere: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(isThere);
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
