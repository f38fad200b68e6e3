import { useMemo } from 'preact/hooks';
import { Reader, type ReaderArticle, ReaderProblem } from '../../components/reader/index.ts';
import { practicePorts } from './practice-ports.ts';
import { useReaderState } from './use-reader-state.ts';
import { useSelection } from './use-selection.ts';
import { useTabPdf } from './use-tab-pdf.ts';
import { WORLD } from './world.ts';

/** The reader over what is stored, once that is read. */
export function ReaderPage({ articles }: { readonly articles: readonly ReaderArticle[] }) {
  const { state, changeSettings, changeLevel } = useReaderState();
  const world = useMemo(() => ({ ...WORLD, changeSettings, changeLevel }), [changeSettings, changeLevel]);
  const selection = useSelection();
  const pdf = useTabPdf();
  if (typeof selection === 'object') return <ReaderProblem>{selection.problem}</ReaderProblem>;
  if (selection || pdf === 'taking') return <main class="library" aria-busy="true" />;
  return state ? <Reader {...{ articles, state, world, added: pdf }} practice={practicePorts} /> : null;
}
