import { t } from '../../vocabulary/language/index.ts';

/**
 * Why no script may run on a page, in plain words, from its address and the browser's own message.
 * Browsers hide the addresses of their own pages from us.
 */
export function explainAddress(address: string | undefined, message: string): string {
  if (/(labels|content-script)\.js/.test(message)) return t('errors.install.noLabels');
  const url = address ? URL.parse(address) : null;
  const host = url?.hostname ?? '';
  if (/gallery|Web Store/i.test(message) || /^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(host))
    return t('background.shop');
  if (/showing error page|error page/i.test(message)) return t('background.notLoaded');
  if (url?.protocol === 'file:' || /file ur[li]|file scheme/i.test(message))
    return t('background.fileAccess');
  if (/\.pdf$/i.test(url?.pathname ?? '') || /pdf/i.test(message)) return t('background.pdf');
  if (url && /^https?:$/.test(url.protocol)) return t('background.refused', { message });
  return t('background.browserPage');
}
