import type { Settings, SettingsChange } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { ChoiceSetting, SwitchSetting } from './FoundSettings.tsx';
import { SettingsGroup } from './SettingsSection.tsx';
import { meaningPlaces } from './settings-texts.ts';
import { WordsChoice } from './WordsChoice.tsx';

export interface SettingsPartProps {
  readonly drawing: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** Help on pages: what it looks like, which words have it, and where. */
export function PageSettings(props: SettingsPartProps) {
  return (
    <>
      <LabelSettings {...props} />
      <WordsSettings {...props} />
      <PlaceSettings {...props} />
    </>
  );
}

/** Meanings for no words means none are drawn; turned on again, they are under the word. */
function meaningsFor(words: Settings['meaningFor'], gloss: Settings['gloss']): SettingsChange {
  if (words === 'none') return { gloss: 'none' };
  return { meaningFor: words, gloss: gloss === 'none' ? 'under' : gloss };
}

/** Which words have help. */
function WordsSettings({ drawing, onChange }: SettingsPartProps) {
  return (
    <SettingsGroup heading={t('settings.words')}>
      <WordsChoice
        legend={t(`settings.script.${drawing.script}`)}
        hint={t('settings.readings.hint')}
        value={drawing.readingFor}
        onChange={(readingFor) => onChange({ readingFor })}
      />
      {drawing.readingFor !== 'all' && (
        <ChoiceSetting
          legend={t('settings.known.legend')}
          choices={{ hidden: t('settings.known.hidden'), faint: t('settings.known.faint') }}
          hint={t('settings.known.hint')}
          value={drawing.known}
          onChange={(known) => onChange({ known })}
        />
      )}
      <WordsChoice
        legend={t('settings.meanings.legend')}
        hint={t('settings.meanings.hint')}
        value={drawing.gloss === 'none' ? 'none' : drawing.meaningFor}
        onChange={(meaningFor) => onChange(meaningsFor(meaningFor, drawing.gloss))}
      />
      <SwitchSetting
        label={t('settings.rareOnly.label')}
        hint={t('settings.rareOnly.hint')}
        on={drawing.rareOnly}
        onChange={(rareOnly) => onChange({ rareOnly })}
      />
      <SwitchSetting
        label={t('settings.names.label')}
        hint={t('settings.names.hint')}
        on={drawing.names}
        onChange={(names) => onChange({ names })}
      />
      <SwitchSetting
        label={t('settings.numbers.label')}
        hint={t('settings.numbers.hint')}
        on={drawing.numbers}
        onChange={(numbers) => onChange({ numbers })}
      />
      <FadingSettings drawing={drawing} onChange={onChange} />
    </SettingsGroup>
  );
}

/** When a word's help goes: after many readings, or after its first times on a page. */
function FadingSettings({ drawing, onChange }: SettingsPartProps) {
  return (
    <>
      <SwitchSetting
        label={t('settings.fading.label')}
        hint={t('settings.fading.hint')}
        on={drawing.fading}
        onChange={(fading) => onChange({ fading })}
      />
      <ChoiceSetting
        legend={t('settings.meetings.legend')}
        choices={{
          all: t('settings.meetings.all'),
          two: t('settings.meetings.two'),
          first: t('settings.meetings.first'),
        }}
        hint={t('settings.meetings.hint')}
        value={drawing.meetings}
        onChange={(meetings) => onChange({ meetings })}
      />
    </>
  );
}

/** What labels look like. */
function LabelSettings({ drawing, onChange }: SettingsPartProps) {
  return (
    <SettingsGroup heading={t('settings.labels')}>
      <ChoiceSetting
        legend={t('settings.script.legend')}
        choices={{ pinyin: t('settings.script.pinyin'), zhuyin: t('settings.script.zhuyin') }}
        value={drawing.script}
        onChange={(script) => onChange({ script })}
      />
      <ChoiceSetting
        legend={t('settings.place.legend')}
        choices={{ above: t('settings.place.above'), below: t('settings.place.below') }}
        value={drawing.place}
        onChange={(place) => onChange({ place })}
      />
      <ChoiceSetting
        legend={t('settings.size.legend')}
        choices={{
          small: t('settings.size.small'),
          medium: t('settings.size.medium'),
          large: t('settings.size.large'),
        }}
        value={drawing.size}
        onChange={(size) => onChange({ size })}
      />
      <ChoiceSetting
        legend={t('settings.density.legend')}
        choices={{
          compact: t('settings.density.compact'),
          comfortable: t('settings.density.comfortable'),
          roomy: t('settings.density.roomy'),
        }}
        hint={t('settings.density.hint')}
        value={drawing.density}
        onChange={(density) => onChange({ density })}
      />
      {drawing.gloss !== 'none' && (
        <ChoiceSetting
          legend={t('settings.meanings.legend')}
          choices={meaningPlaces(drawing)}
          value={drawing.gloss}
          onChange={(gloss) => onChange({ gloss })}
        />
      )}
      <SwitchSetting
        label={t('settings.tones.label')}
        hint={t('settings.tones.hint')}
        on={drawing.tones}
        onChange={(tones) => onChange({ tones })}
      />
    </SettingsGroup>
  );
}

/** Where else there is help. */
function PlaceSettings({ drawing, onChange }: SettingsPartProps) {
  return (
    <SettingsGroup heading={t('settings.places')}>
      <SwitchSetting
        label={t('settings.bars.label')}
        hint={t('settings.bars.hint')}
        on={drawing.bars}
        onChange={(bars) => onChange({ bars })}
      />
      <SwitchSetting
        label={t('settings.print.label')}
        hint={t('settings.print.hint')}
        on={drawing.print}
        onChange={(print) => onChange({ print })}
      />
    </SettingsGroup>
  );
}
