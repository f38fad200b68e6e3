const KEYS = [
  ['↓ ↑', 'From word to word, with Shift selecting'],
  ['Enter', 'The card of a word'],
  ['x', 'Select, or let go'],
  ['Ctrl A', 'Select all that are listed'],
  ['Delete', 'Remove; Undo is offered'],
] as const;

/** The keys of the list, for readers with many words. */
export function ListKeys() {
  return (
    <section class="list-keys" aria-label="Keys in the list">
      <dl>
        {KEYS.map(([key, text]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
