import { browser } from 'wxt/browser';
import { CorrectionList } from '../../components/corrections/index.ts';
import { PageBar } from '../../components/page-bar/index.ts';
import { Setting } from '../../components/setting-search/index.ts';
import {
  AboutSettings,
  CardSettings,
  LevelSettings,
  PageSettings,
  ReviewSettings,
  Sample,
  SettingsFrame,
  SettingsSection,
  VoiceChoice,
} from '../../components/settings/index.ts';
import { TranslatorPanel } from '../../components/translator/index.ts';
import { UserDictionaries } from '../../components/user-dictionaries/index.ts';
import { VoicePackPanel } from '../../components/voice-panel/index.ts';
import { WordFiles } from '../../components/word-files/index.ts';
import type { Correction, CorrectionKey } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { ownTranslator } from '../shared/own-english.ts';
import { request } from '../shared/own-request.ts';
import { BAR_ADDRESSES, HELP_PAGE, WELCOME_PAGE } from '../shared/page-addresses.ts';
import { readSample } from '../shared/read-sample.ts';
import { useSettings } from '../shared/use-settings.ts';
import { downloadCorrections, importCorrections } from './correction-files.ts';
import { useCorrections } from './use-corrections.ts';
import { DICTIONARY_PORTS, useDictionaries } from './use-dictionaries.ts';
import { useSiteAccess } from './use-site-access.ts';
import { VOICE_PACK_PORTS } from './voice-pack-ports.ts';
import { WORD_FILES_PORTS } from './word-files-ports.ts';

const LEVEL_CHECK = `${WELCOME_PAGE}#2`;

/** The options page: every setting, applied to open pages at once, and what goes in and out. */
export function OptionsPage() {
  const { drawing, problem, change } = useSettings();
  const siteAccess = useSiteAccess();
  const part = drawing && { drawing, onChange: change };
  return (
    <>
      <PageBar current="settings" addresses={BAR_ADDRESSES} />
      <SettingsFrame helpPage={HELP_PAGE}>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {/* What these two change is seen beside them. */}
        <div class="options-helped">
          <SettingsSection name="level">
            {part && <LevelSettings {...part} firstRunPage={LEVEL_CHECK} />}
          </SettingsSection>
          <div class="options-sample">{drawing && <Sample drawing={drawing} read={readSample} />}</div>
          <SettingsSection name="pages">{part && <PageSettings {...part} />}</SettingsSection>
        </div>
        <SettingsSection name="card">
          {part && <CardSettings {...part} siteAccess={siteAccess} />}
          <Setting words={[t('translator.title'), t('translator.download')]}>
            <TranslatorPanel translator={ownTranslator} />
          </Setting>
        </SettingsSection>
        <SettingsSection name="review">{part && <ReviewSettings {...part} />}</SettingsSection>
        <SettingsSection name="practice">
          {part && <VoiceChoice value={part.drawing.voice} onChange={(voice) => change({ voice })} />}
          <Setting words={[t('voicePack.title'), t('voicePack.about')]}>
            <VoicePackPanel ports={VOICE_PACK_PORTS} />
          </Setting>
        </SettingsSection>
        <SettingsSection name="files">
          <FilesSettings />
        </SettingsSection>
        <SettingsSection name="about">
          <AboutSettings
            {...part}
            helpPage={HELP_PAGE}
            firstRunPage={WELCOME_PAGE}
            version={browser.runtime.getManifest().version}
          />
        </SettingsSection>
      </SettingsFrame>
    </>
  );
}

const changeCorrection = (of: CorrectionKey, correction: Correction | null) =>
  request('restoreCorrection', { of, correction });

/** What goes in and out: words, dictionaries, corrections. */
function FilesSettings() {
  const corrections = useCorrections();
  const dictionaries = useDictionaries();
  return (
    <>
      <WordFiles ports={WORD_FILES_PORTS} />
      <Setting words={[t('dictionaries.title'), t('dictionaries.hint')]}>
        <UserDictionaries {...dictionaries} ports={DICTIONARY_PORTS} />
      </Setting>
      {corrections && (
        <Setting words={[t('corrections.title'), t('corrections.none')]}>
          <CorrectionList
            corrections={corrections.corrections}
            unreadable={corrections.unreadable.length}
            onChange={changeCorrection}
            onExport={() => downloadCorrections(corrections.corrections)}
            onImport={importCorrections}
          />
        </Setting>
      )}
    </>
  );
}
