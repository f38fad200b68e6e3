import { useMemo } from 'preact/hooks';
import { Reader, type ReaderArticle } from '../../components/reader/index.ts';
import { practicePorts } from './practice-ports.ts';
import { useReaderState } from './use-reader-state.ts';
import { WORLD } from './world.ts';

/** The reader over what is stored, once that is read. */
export function ReaderPage({ articles }: { readonly articles: readonly ReaderArticle[] }) {
  const { state, changeSettings, changeLevel } = useReaderState();
  const world = useMemo(() => ({ ...WORLD, changeSettings, changeLevel }), [changeSettings, changeLevel]);
  return state ? <Reader {...{ articles, state, world }} practice={practicePorts} /> : null;
}
