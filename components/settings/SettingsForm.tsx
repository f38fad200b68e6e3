import type { DrawingSettings } from '../../vocabulary/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { Choice } from './Choice.tsx';
import { Sample } from './Sample.tsx';
import { SiteAccess, type SiteAccessProps } from './SiteAccess.tsx';
import { ENGLISH, glossChoices } from './texts.ts';
import { VoiceChoice } from './VoiceChoice.tsx';

export interface SettingsFormProps {
  readonly drawing: DrawingSettings;
  /** What is the matter with what was stored, or with the last change; in plain words. */
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<DrawingSettings>) => void;
  /** Absent where it is not known. */
  readonly siteAccess?: SiteAccessProps | undefined;
}

/** Every setting, each applied at once, here and on the pages that are open. */
export function SettingsForm({ drawing, problem, onChange, siteAccess }: SettingsFormProps) {
  const { script, place, size, gloss, known, tones, bars, print, hover, hoverOff } = ENGLISH;
  return (
    <form class="settings" onSubmit={(event) => event.preventDefault()}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Sample drawing={drawing} label={ENGLISH.sampleTitle} />
      <section aria-labelledby="settings-labels">
        <h2 id="settings-labels">{ENGLISH.labels}</h2>
        <div class="settings-group">
          <Choice {...script} value={drawing.script} onChange={(value) => onChange({ script: value })} />
          <Choice {...place} value={drawing.place} onChange={(value) => onChange({ place: value })} />
          <Choice {...size} value={drawing.size} onChange={(value) => onChange({ size: value })} />
          <Choice
            legend={gloss.legend}
            hint={gloss.hint}
            choices={glossChoices(drawing)}
            value={drawing.gloss}
            onChange={(value) => onChange({ gloss: value })}
          />
          <Choice {...known} value={drawing.known} onChange={(value) => onChange({ known: value })} />
          <Switch
            label={tones.label}
            hint={tones.hint}
            on={drawing.tones}
            onChange={(on) => onChange({ tones: on })}
          />
        </div>
      </section>
      <section aria-labelledby="settings-places">
        <h2 id="settings-places">{ENGLISH.places}</h2>
        <div class="settings-group">
          <Switch {...bars} on={drawing.bars} onChange={(on) => onChange({ bars: on })} />
          <Switch {...print} on={drawing.print} onChange={(on) => onChange({ print: on })} />
        </div>
      </section>
      <section aria-labelledby="settings-card">
        <h2 id="settings-card">{ENGLISH.card}</h2>
        <div class="settings-group">
          <Choice {...hover} value={drawing.hover} onChange={(value) => onChange({ hover: value })} />
          <div>
            <Switch {...hoverOff} on={drawing.hoverOff} onChange={(on) => onChange({ hoverOff: on })} />
            {drawing.hoverOff && siteAccess && <SiteAccess {...siteAccess} />}
          </div>
          <VoiceChoice value={drawing.voice} onChange={(voice) => onChange({ voice })} />
        </div>
      </section>
    </form>
  );
}
