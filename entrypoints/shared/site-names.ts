/** Sites by their names: `news.sina.com.cn` and `finance.sina.com.cn` are pages of sina.com.cn. Pure. */

/** Second parts that belong to a country's ending: com.cn, co.jp, gov.tw. */
const SHARED = /^(?:com|co|net|org|gov|edu|ac|or|ne|go|mil|idv|nom)$/;

/** The name of an address's site; `undefined` for files and the browser's own pages. */
export function siteNameOf(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return siteNameOfHost(url.hostname);
}

/** `www.sina.com.cn` -> `sina.com.cn`; IP addresses and names of one part stay as they are. */
export function siteNameOfHost(host: string): string {
  const parts = host.split('.');
  if (parts.length < 3 || /^[\d.]+$|:/.test(host)) return host;
  const [second = '', country = ''] = parts.slice(-2);
  const own = country.length === 2 && SHARED.test(second) ? 3 : 2;
  return parts.slice(-own).join('.');
}

/** Match patterns of a host and of its whole site. */
export function patternsOf(protocol: string, host: string): { readonly host: string; readonly site: string } {
  const name = siteNameOfHost(host);
  const isWhole = name.includes('.') && !/^[\d.]+$/.test(name);
  return { host: `${protocol}//${host}/*`, site: isWhole ? `*://*.${name}/*` : `${protocol}//${host}/*` };
}

/** Whether one of these match patterns covers an address. */
export function covers(pattern: string, address: string): boolean {
  const url = URL.parse(address);
  const [, scheme, host = ''] = /^([^:]+):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  if (!url || !scheme || (scheme !== '*' && `${scheme}:` !== url.protocol)) return false;
  if (!/^https?:$/.test(url.protocol)) return false;
  if (!host.startsWith('*.')) return url.hostname === host;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}
