import { t } from '../../vocabulary/language/index.ts';
import { describePage, describeRoom, type PageState, type SiteStatus } from './page-state.ts';
import { Switch } from './Switch.tsx';

interface PageControlsProps {
  /** `undefined` until the page has answered. */
  readonly page: PageState | undefined;
  /** `undefined` where a page has no site to remember: files, the browser's own pages. */
  readonly site: SiteStatus | undefined;
  /** Why the last change did not work, in plain words. */
  readonly problem: string | undefined;
  readonly onTurnPage: (on: boolean) => void;
  /** Called in the click itself: only there the browser lets a permission be requested. */
  readonly onToggleSite: (on: boolean, whole?: boolean) => void;
  /** Lets boxes of a fixed height grow for pinyin, or stops that. */
  readonly onMakeRoom: (on: boolean) => void;
  /** Opens the page's article in the practice reader. */
  readonly onReadHere: () => void;
}

/** The two switches: this page now, this site always. */
export function PageControls({
  page,
  site,
  problem,
  onTurnPage,
  onToggleSite,
  onMakeRoom,
  onReadHere,
}: PageControlsProps) {
  const blocked = page === undefined || page.status === 'cannot-run';
  const room = describeRoom(page);
  const roomMade = page?.status === 'on' && page.roomMade;
  return (
    <section class="page-controls" aria-label={t('page.region')}>
      <Switch
        label={t('page.pinyin')}
        hint={describePage(page)}
        on={page?.status === 'on' || page?.status === 'starting'}
        blocked={blocked}
        onChange={onTurnPage}
      />
      {room && (
        <p class="room">
          {room}{' '}
          <button type="button" class="button" onClick={() => onMakeRoom(!roomMade)}>
            {roomMade ? t('words.undo') : t('page.makeRoom')}
          </button>
        </p>
      )}
      {site?.lapsed && <p class="room">{t('page.lapsed')}</p>}
      {site?.offer && (
        <p class="room">
          {t('page.offer')}{' '}
          <button type="button" class="button" onClick={() => onToggleSite(true, true)}>
            {t('page.alwaysOn', { site: site.offer })}
          </button>
        </p>
      )}
      {site && (
        <Switch
          label={t('page.alwaysHere')}
          hint={site.host}
          on={site.on}
          onChange={(on) => onToggleSite(on)}
        />
      )}
      {!blocked && (
        <button type="button" class="button read-here" onClick={onReadHere}>
          {t('page.readHere')}
        </button>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
