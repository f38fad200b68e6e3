import seal from './icon.svg?no-inline';

/** The mark of the extension, a cinnabar seal with 行. It is a file because the extension's CSP allows no `data:`. */
export function Seal() {
  return <img class="seal" src={seal} alt="" width={28} height={28} />;
}
