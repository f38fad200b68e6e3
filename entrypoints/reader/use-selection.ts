import { useEffect, useState } from 'preact/hooks';
import { textOfPaste } from '../../components/text-session/index.ts';
import { checkSize, errorMessage, type NewText, sizeOf } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { request } from '../shared/own-request.ts';
import { forgetSelection, PRIVATE, SELECTION, type SelectedText, selectionOf } from '../shared/selection.ts';

/** What becomes of the selection that the page was opened with: it is being stored, or why it can't be. */
type Taking = 'storing' | { readonly problem: string };

/** Stores the selection that the page's address names, and goes on to its text; `undefined` where it names none. */
export function useSelection(): Taking | undefined {
  const [taking, setTaking] = useState<Taking | undefined>(() =>
    idOf() === undefined ? undefined : 'storing',
  );
  useEffect(() => {
    const id = idOf();
    if (id === undefined) return undefined;
    const onLeft = (): void => setTaking(undefined);
    window.addEventListener('hashchange', onLeft);
    takeSelection(id).then(
      (text) => location.replace(`#text-${text}`),
      (error: unknown) => setTaking({ problem: errorMessage(error) }),
    );
    return () => window.removeEventListener('hashchange', onLeft);
  }, []);
  return taking;
}

function idOf(): string | undefined {
  const fragment = location.hash.slice(1);
  return fragment.startsWith(SELECTION) ? fragment.slice(SELECTION.length) : undefined;
}

/**
 * Stores a selection as an own text under its own id: a page that is loaded again stores it once.
 * @throws {Error} in plain words, with the selection still there
 */
async function takeSelection(id: string): Promise<string> {
  if (id === PRIVATE) throw new Error(t('texts.privateSelection'));
  const selected = await selectionOf(id);
  if (!selected) throw new Error(t('texts.selectionGone'));
  await request('addText', { id, text: textOfSelection(selected) });
  await forgetSelection(id);
  return id;
}

/** A selection as a text: read as a pasted one, with the page that it comes from. */
function textOfSelection({ text, address }: SelectedText): NewText {
  checkSize(sizeOf(text));
  const pasted = textOfPaste(text);
  if (address === undefined) return pasted;
  return {
    ...pasted,
    source: { kind: 'page', address, site: URL.parse(address)?.hostname || 'a file' },
  };
}
