import { Icon, type IconName, Seal } from '../../../components/icon/index.ts';
import { type BarPlace, PageBar } from '../../../components/page-bar/index.ts';
import { ListKeys, Switch, Tabs, UndoBar } from '../../../components/vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { nothing } from '../fixed/reader-of-words.ts';
import type { Scene } from '../fixed/scene.ts';

/** Where the bar leads. */
export const ADDRESSES: Readonly<Record<BarPlace, string>> = {
  read: '#read',
  words: '#words',
  review: '#review',
  settings: '#settings',
};

/** Every icon: the compiler misses one that is not named here. */
const ICONS: Readonly<Record<IconName, true>> = {
  play: true,
  speaker: true,
  bookmark: true,
  'bookmark-filled': true,
  check: true,
  more: true,
  close: true,
  search: true,
  letters: true,
  english: true,
  page: true,
  undo: true,
  key: true,
  list: true,
  arrow: true,
  settings: true,
};

const ROW = { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', padding: '0 16px' };

function Buttons() {
  return (
    <p style={ROW}>
      <button type="button" class="button">
        {t('files.choose')}
      </button>
      <button type="button" class="button primary">
        {t('words.today.review')}
      </button>
      <button type="button" class="button" disabled>
        {t('files.save')}
      </button>
      <button type="button" class="button primary" aria-disabled="true">
        {t('texts.read')}
      </button>
      <button type="button" class="button" aria-pressed="true">
        {t('words.find.select')}
      </button>
      <a class="button" href="#read">
        {t('welcome.page.read')}
      </a>
      <a href="#read">{t('popup.welcome')}</a>
    </p>
  );
}

function Fields() {
  return (
    <p style={ROW}>
      <input type="search" aria-label={t('search.box')} placeholder={t('search.placeholder')} />
      <input aria-label={t('texts.textTitle')} value="银行行长重新行动" lang="zh" />
      <select aria-label={t('words.find.order')}>
        <option>{t('words.order.newest')}</option>
      </select>
      <textarea aria-label={t('texts.paste')} rows={2} lang="zh" value="今天，上海的银行" />
      <input type="checkbox" aria-label={t('words.find.select')} checked />
      <input type="radio" aria-label={t('words.find.select')} checked />
      <progress max={1} value={0.4} aria-label={t('review.progress')} />
    </p>
  );
}

function Lines() {
  return (
    <div style={{ padding: '0 16px' }}>
      <p class="hint">{t('texts.formats')}</p>
      <p class="problem">{t('errors.diskFull')}</p>
      <p class="empty">{t('words.noneFiltered')}</p>
    </div>
  );
}

export const basicsScene: Scene = {
  name: 'basics',
  states: [
    { name: 'buttons', render: () => <Buttons /> },
    { name: 'fields', render: () => <Fields /> },
    { name: 'lines', render: () => <Lines /> },
    {
      name: 'icons',
      render: () => (
        <p style={ROW}>
          <Seal />
          {(Object.keys(ICONS) as IconName[]).map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
      ),
    },
    ...[true, false].map((on) => ({
      name: on ? 'switch on' : 'switch off',
      render: () => (
        <Switch label={t('page.pinyin')} hint={t('page.status.off')} on={on} onChange={nothing} />
      ),
    })),
    {
      name: 'switch blocked',
      render: () => (
        <Switch
          label={t('page.pinyin')}
          hint={t('background.browserPage')}
          on={false}
          blocked
          onChange={nothing}
        />
      ),
    },
    {
      name: 'switch in a line',
      render: () => <Switch label={t('page.alwaysHere')} hint="news.example" on inLine onChange={nothing} />,
    },
    {
      name: 'tabs',
      render: () => (
        <Tabs
          label={t('popup.tabs')}
          tabs={[
            ['words', t('bar.words')],
            ['grammar', t('words.patterns.title')],
            ['progress', t('popup.progress')],
          ]}
          selected="words"
          onSelect={nothing}
        >
          <p>{t('words.title')}</p>
        </Tabs>
      ),
    },
    {
      name: 'undo',
      render: () => (
        <UndoBar
          text={t('words.done.removed', { what: '车间' })}
          takesFocus={false}
          onUndo={nothing}
          onExpire={nothing}
        />
      ),
    },
    { name: 'keys of the list', render: () => <ListKeys />, steps: [{ click: 'summary' }] },
    ...([undefined, 'read', 'words', 'review', 'settings'] as const).map((place) => ({
      name: `bar, ${place ?? 'no place'}`,
      render: () => <PageBar addresses={ADDRESSES} {...(place && { current: place })} />,
    })),
  ],
};
