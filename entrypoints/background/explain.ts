/**
 * Why no script may run on a page, in plain words, from its address and the browser's own message.
 * Browsers hide the addresses of their own pages from us.
 */
export function explainAddress(address: string | undefined, message: string): string {
  const url = address ? URL.parse(address) : null;
  const host = url?.hostname ?? '';
  if (/gallery|Web Store/i.test(message) || /^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(host))
    return 'Browsers let no extension run on their extension shops.';
  if (/showing error page|error page/i.test(message)) return 'The page did not load.';
  if (url?.protocol === 'file:' || /file ur[li]|file scheme/i.test(message))
    return "For files, allow “access to file URLs” in the browser's extension settings.";
  if (/\.pdf$/i.test(url?.pathname ?? '') || /pdf/i.test(message))
    return "Browsers show PDF files in a viewer of their own, where extensions can't run.";
  if (url && /^https?:$/.test(url.protocol)) return `The browser does not let Hangjian run here: ${message}`;
  return "The browser's own pages can't be annotated.";
}
