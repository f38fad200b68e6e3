import { render } from 'preact';
import { Seal } from '../../components/icon/index.ts';
import { SETTINGS_TEXTS, SettingsForm } from '../../components/settings/index.ts';
import { useSettings } from '../shared/use-settings.ts';

/** The options page: every setting, applied to open pages at once. */
function Options() {
  const { drawing, problem, change } = useSettings();
  return (
    <main class="options">
      <header class="options-head">
        <Seal />
        <h1>{SETTINGS_TEXTS.title}</h1>
      </header>
      {drawing ? (
        <SettingsForm drawing={drawing} problem={problem} onChange={change} />
      ) : (
        problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )
      )}
    </main>
  );
}

const root = document.getElementById('options');
if (!root) throw new Error('options/index.html has no #options');
render(<Options />, root);
