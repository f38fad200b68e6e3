import { useEffect, useState } from 'preact/hooks';
import type { AddedFile } from '../../components/own-texts/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { TAB_PDF, takeTabPdf } from '../shared/tab-pdf.ts';

/** Takes the PDF file of the tab that the page's address names; `undefined` where it names none. */
export function useTabPdf(): AddedFile | 'taking' | undefined {
  const [taking, setTaking] = useState<AddedFile | 'taking' | undefined>(() =>
    namedTab() === undefined ? undefined : 'taking',
  );
  useEffect(() => {
    const tab = namedTab();
    if (tab === undefined) return;
    takeTabPdf(tab).then(
      (file) => {
        location.replace('#library'); // loaded again, the page is the library
        setTaking({ file });
      },
      (error: unknown) => {
        location.replace('#library');
        setTaking({ problem: errorMessage(error) });
      },
    );
  }, []);
  return taking;
}

function namedTab(): number | undefined {
  const fragment = location.hash.slice(1);
  return /^pdf-\d+$/.test(fragment) ? Number(fragment.slice(TAB_PDF.length)) : undefined;
}
