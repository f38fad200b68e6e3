import { t } from '../../vocabulary/language/index.ts';

/** Why the practice articles can't be read. */
export function ReadingProblem({ cause }: { readonly cause: string }) {
  return <p role="alert">{t('reader.notOpened', { cause })}</p>;
}
