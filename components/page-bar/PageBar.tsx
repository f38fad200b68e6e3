import { t } from '../../vocabulary/language/index.ts';
import { Seal } from '../icon/index.ts';
import './page-bar.css';

/** The pages of ours that the bar leads to. */
const PLACES = ['read', 'words', 'review', 'settings'] as const;

/** A place that the bar leads to. */
export type BarPlace = (typeof PLACES)[number];

interface PageBarProps {
  /** The place that this page is; none in the popup and on pages without a place. */
  readonly current?: BarPlace;
  readonly addresses: Readonly<Record<BarPlace, string>>;
  /** Opens the places in tabs of their own, as the popup does. */
  readonly inTabs?: boolean;
}

/** The one bar of all our pages: the seal, and the ways to the others. */
export function PageBar({ current, addresses, inTabs = false }: PageBarProps) {
  const where = inTabs ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <header class="page-bar">
      <Seal />
      <span class="page-bar-name" lang="zh-Hans">
        行间
      </span>
      <nav aria-label={t('bar.region')}>
        {PLACES.map((place) => (
          <a
            key={place}
            href={addresses[place]}
            aria-current={place === current ? 'page' : undefined}
            {...where}
          >
            {t(`bar.${place}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
