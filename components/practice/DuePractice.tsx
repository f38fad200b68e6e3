import { useEffect, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { dueArticle } from './due-article.ts';
import { Practice } from './Practice.tsx';
import type { PracticeArticle, PracticePorts } from './ports.ts';

/** Practice with all words that are due, wherever they were met. */
export function DuePractice({ ports }: { readonly ports: PracticePorts }) {
  const [article, setArticle] = useState<PracticeArticle>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const at = { time: ports.now(), days: ports.days() };
    ports.readAllWords().then(
      (words) => setArticle(dueArticle(words, at)),
      (error: unknown) => setFailure(errorMessage(error)),
    );
  }, [ports]);
  if (article) return <Practice article={article} ports={ports} back="#library" />;
  return (
    <main class="practice" aria-busy={failure === undefined}>
      {failure !== undefined && (
        <p role="alert" class="practice-problem">
          {t('practice.wordsNotRead', { cause: failure })} <a href="#library">{t('practice.allArticles')}</a>
        </p>
      )}
    </main>
  );
}
