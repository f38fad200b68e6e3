import type { Settings, SettingsChange } from '../../vocabulary/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { Choice } from './Choice.tsx';
import { HelpChoice } from './HelpChoice.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { NumberChoice } from './NumberChoice.tsx';
import { type ReadSample, Sample } from './Sample.tsx';
import { SiteAccess, type SiteAccessProps } from './SiteAccess.tsx';
import { ENGLISH, glossPlaces } from './settings-texts.ts';
import { VoiceChoice } from './VoiceChoice.tsx';
import { WordsChoice } from './WordsChoice.tsx';

/** Meanings for no words means none are drawn; turned on again, they are under the word. */
function meaningsFor(words: Settings['meaningFor'], gloss: Settings['gloss']): SettingsChange {
  if (words === 'none') return { gloss: 'none' };
  return { meaningFor: words, gloss: gloss === 'none' ? 'under' : gloss };
}

const NEW_WORDS = [0, 3, 5, 10, 15, 20, 30, 50, 100];
const ROUNDS = [5, 10, 20, 30, 50, 100];
/** Local hours. */
const HOURS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export interface SettingsFormProps {
  readonly drawing: Settings;
  /** What is wrong with the stored settings, or with the last change; in plain words. */
  readonly problem: string | undefined;
  readonly onChange: (change: SettingsChange) => void;
  readonly readSample: ReadSample;
  /** Address of the first run, where the vocabulary can be checked. */
  readonly firstRunPage: string;
  /** Absent where it is not known. */
  readonly siteAccess?: SiteAccessProps | undefined;
}

/** Every setting, applied at once here and on the pages that are open. */
export function SettingsForm({
  drawing,
  problem,
  onChange,
  siteAccess,
  readSample,
  firstRunPage,
}: SettingsFormProps) {
  const { script, place, size, gloss, words, known, tones, bars, print, hover, hoverOff } = ENGLISH;
  const { brackets, meetings, newWords, round, dayStart } = ENGLISH;
  return (
    <form class="settings" onSubmit={(event) => event.preventDefault()}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Sample drawing={drawing} read={readSample} />
      <section aria-labelledby="settings-level" id="level">
        <h2 id="settings-level">{ENGLISH.level.title}</h2>
        <div class="settings-group">
          <LevelChoice level={drawing.level} onChange={(level) => onChange({ level })} />
          <HelpChoice drawing={drawing} onChange={onChange} />
          <p class="settings-more">
            <a href={firstRunPage}>{ENGLISH.firstRun}</a>
          </p>
        </div>
      </section>
      <section aria-labelledby="settings-words">
        <h2 id="settings-words">{ENGLISH.which}</h2>
        <div class="settings-group">
          <WordsChoice
            legend={script.choices[drawing.script]}
            hint={words.reading}
            value={drawing.readingFor}
            onChange={(readingFor) => onChange({ readingFor })}
          />
          {drawing.readingFor !== 'all' && (
            <Choice {...known} value={drawing.known} onChange={(value) => onChange({ known: value })} />
          )}
          <WordsChoice
            legend={gloss.legend}
            hint={words.meaning}
            value={drawing.gloss === 'none' ? 'none' : drawing.meaningFor}
            onChange={(meaningFor) => onChange(meaningsFor(meaningFor, drawing.gloss))}
          />
          <Switch {...ENGLISH.rareOnly} on={drawing.rareOnly} onChange={(on) => onChange({ rareOnly: on })} />
          <Switch {...ENGLISH.names} on={drawing.names} onChange={(on) => onChange({ names: on })} />
          <Switch {...ENGLISH.numbers} on={drawing.numbers} onChange={(on) => onChange({ numbers: on })} />
          <Switch {...ENGLISH.fading} on={drawing.fading} onChange={(on) => onChange({ fading: on })} />
          <Choice
            {...meetings}
            value={drawing.meetings}
            onChange={(value) => onChange({ meetings: value })}
          />
        </div>
      </section>
      <section aria-labelledby="settings-labels">
        <h2 id="settings-labels">{ENGLISH.labels}</h2>
        <div class="settings-group">
          <Choice {...script} value={drawing.script} onChange={(value) => onChange({ script: value })} />
          <Choice {...place} value={drawing.place} onChange={(value) => onChange({ place: value })} />
          <Choice {...size} value={drawing.size} onChange={(value) => onChange({ size: value })} />
          <Choice
            {...ENGLISH.density}
            value={drawing.density}
            onChange={(value) => onChange({ density: value })}
          />
          {drawing.gloss !== 'none' && (
            <Choice
              legend={gloss.legend}
              choices={glossPlaces(drawing)}
              value={drawing.gloss}
              onChange={(value) => onChange({ gloss: value })}
            />
          )}
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
          <Switch {...brackets} on={drawing.brackets} onChange={(on) => onChange({ brackets: on })} />
          <VoiceChoice value={drawing.voice} onChange={(voice) => onChange({ voice })} />
        </div>
      </section>
      <section aria-labelledby="settings-reviews">
        <h2 id="settings-reviews">{ENGLISH.reviews}</h2>
        <div class="settings-group">
          <NumberChoice
            {...newWords}
            values={NEW_WORDS}
            value={drawing.newWords}
            onChange={(value) => onChange({ newWords: value })}
          />
          <NumberChoice
            {...round}
            values={ROUNDS}
            value={drawing.round}
            onChange={(value) => onChange({ round: value })}
          />
          <NumberChoice
            {...dayStart}
            values={HOURS}
            value={drawing.dayStart}
            onChange={(value) => onChange({ dayStart: value })}
          />
        </div>
      </section>
    </form>
  );
}
