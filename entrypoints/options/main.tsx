import { browser } from 'wxt/browser';
import { CorrectionList } from '../../components/corrections/index.ts';
import { Seal } from '../../components/icon/index.ts';
import { SettingsForm } from '../../components/settings/index.ts';
import { TranslatorPanel } from '../../components/translator/index.ts';
import { UserDictionaries } from '../../components/user-dictionaries/index.ts';
import { VoicePackPanel } from '../../components/voice-panel/index.ts';
import { WordFiles } from '../../components/word-files/index.ts';
import type { Correction, CorrectionKey } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { ownTranslator } from '../shared/own-english.ts';
import { renderOwnPage } from '../shared/own-page.ts';
import { request } from '../shared/own-request.ts';
import { readSample } from '../shared/read-sample.ts';
import { useSettings } from '../shared/use-settings.ts';
import { downloadCorrections, importCorrections } from './correction-files.ts';
import { useCorrections } from './use-corrections.ts';
import { DICTIONARY_PORTS, useDictionaries } from './use-dictionaries.ts';
import { useSiteAccess } from './use-site-access.ts';
import { VOICE_PACK_PORTS } from './voice-pack-ports.ts';
import { WORD_FILES_PORTS } from './word-files-ports.ts';

const changeCorrection = (of: CorrectionKey, correction: Correction | null) =>
  request('restoreCorrection', { of, correction });

/** The options page: every setting, applied to open pages at once. */
function Options() {
  const { drawing, problem, change } = useSettings();
  const corrections = useCorrections();
  const dictionaries = useDictionaries();
  const siteAccess = useSiteAccess();
  return (
    <main class="options">
      <header class="options-head">
        <Seal />
        <h1>{t('settings.title')}</h1>
      </header>
      {drawing ? (
        <SettingsForm
          {...{ drawing, problem, siteAccess, readSample }}
          firstRunPage={browser.runtime.getURL('/welcome.html#2')}
          onChange={change}
        />
      ) : (
        problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )
      )}
      <VoicePackPanel ports={VOICE_PACK_PORTS} />
      <TranslatorPanel translator={ownTranslator} />
      <UserDictionaries {...dictionaries} ports={DICTIONARY_PORTS} />
      <WordFiles ports={WORD_FILES_PORTS} />
      {corrections && (
        <CorrectionList
          corrections={corrections.corrections}
          unreadable={corrections.unreadable.length}
          onChange={changeCorrection}
          onExport={() => downloadCorrections(corrections.corrections)}
          onImport={importCorrections}
        />
      )}
    </main>
  );
}

await renderOwnPage('options', 'settings.pageTitle', () => <Options />);
