import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { Icon } from '../icon/index.ts';
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
  /** How words look, opened by “Aa”; absent until the settings are read. */
  readonly look: ComponentChildren;
  /** What to expect of the page. */
  readonly children: ComponentChildren;
}

/** The page under the popup: its switch, what to expect of it, its site, and how words look there. */
export function PageControls({
  page,
  site,
  problem,
  onTurnPage,
  onToggleSite,
  onMakeRoom,
  onReadHere,
  look,
  children,
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
      {children}
      {site && (
        <Switch
          label={t('page.alwaysHere')}
          hint={site.host}
          inLine
          on={site.on}
          onChange={(on) => onToggleSite(on)}
        />
      )}
      <PageWays onReadHere={blocked ? undefined : onReadHere} look={look} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

interface PageWaysProps {
  /** Absent where there is nothing to read. */
  readonly onReadHere: (() => void) | undefined;
  readonly look: ComponentChildren;
}

/** The way into the reader, and to how words look. */
function PageWays({ onReadHere, look }: PageWaysProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <p class="page-ways">
        {onReadHere && (
          <button type="button" class="button" onClick={onReadHere}>
            {t('page.readHere')}
          </button>
        )}
        {look && (
          <button
            type="button"
            class="button look"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('page.look')}
            title={t('page.look')}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="letters" />
          </button>
        )}
      </p>
      <div id={id} hidden={!isOpen}>
        {isOpen && look}
      </div>
    </>
  );
}
