import { useEffect, useMemo, useState } from 'preact/hooks';
import { Reader, type ReaderArticle, ReaderProblem } from '../../components/reader/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { loadPractice } from './practice-articles.ts';
import { practicePorts } from './practice-ports.ts';
import { ReadingProblem } from './ReadingProblem.tsx';
import { useReaderState } from './use-reader-state.ts';
import { useSelection } from './use-selection.ts';
import { useTabPdf } from './use-tab-pdf.ts';
import { WORLD } from './world.ts';

interface ReaderPageProps {
  /** The articles that are read already: all, or only those of the page that the address names. */
  readonly first: readonly ReaderArticle[];
  readonly isAll: boolean;
}

/** The reader over what is stored, once that is read. */
export function ReaderPage({ first, isAll }: ReaderPageProps) {
  const { state, changeSettings, changeLevel } = useReaderState();
  const [articles, setArticles] = useState(first);
  const [isWhole, setWhole] = useState(isAll);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (isAll) return;
    loadPractice().then(
      (all) => {
        setArticles(all);
        setWhole(true);
      },
      (error: unknown) => setProblem(errorMessage(error)),
    );
  }, [isAll]);
  const world = useMemo(() => ({ ...WORLD, changeSettings, changeLevel }), [changeSettings, changeLevel]);
  const selection = useSelection();
  const pdf = useTabPdf();
  if (problem !== undefined) return <ReadingProblem cause={problem} />;
  if (typeof selection === 'object') return <ReaderProblem>{selection.problem}</ReaderProblem>;
  if (selection || pdf === 'taking') return <main class="library" aria-busy="true" />;
  return state ? (
    <Reader {...{ articles, isWhole, state, world, added: pdf }} practice={practicePorts} />
  ) : null;
}
