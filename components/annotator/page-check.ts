import { t } from '../../vocabulary/language/index.ts';
import { isChinesePage } from './language.ts';

/** What is known of a page before it is read; or why it won't be, in a sentence for the reader. */
type PageCheck = { readonly body: HTMLElement; readonly isChinese: boolean } | { readonly refused: string };

/** Whether a page is to be annotated. */
export function checkPage(document: Document): PageCheck {
  const { body } = document;
  if (!body) return { refused: t('background.noText') };
  if (document.designMode === 'on') return { refused: t('background.edited') };
  const isChinese = isChinesePage(document);
  if (!isChinese && !document.querySelector('[lang^="zh" i], [lang^="cmn" i]'))
    return { refused: t('background.notChinese') };
  return { body, isChinese };
}
