import { t } from '../../vocabulary/language/index.ts';

export interface SiteAccessProps {
  /** Whether the browser lets Hangjian run on every site automatically. */
  readonly everywhere: boolean;
  /** Asks the browser for every site; called in the click itself. */
  readonly onAllow: () => void;
  readonly onGiveBack: () => void;
}

/** Where help on hover works: on the sites that the reader has allowed, or on all, granted and revoked here. */
export function SiteAccess({ everywhere, onAllow, onGiveBack }: SiteAccessProps) {
  return (
    <div class="site-access">
      <p class="hint" role="status">
        {t(everywhere ? 'settings.access.everywhere' : 'settings.access.some')}
      </p>
      <button type="button" class="button" onClick={everywhere ? onGiveBack : onAllow}>
        {t(everywhere ? 'settings.access.remove' : 'settings.access.allow')}
      </button>
    </div>
  );
}
