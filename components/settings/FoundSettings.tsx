/** Choices and switches that the search of the settings finds. */
import type { ComponentProps } from 'preact';
import { Setting } from '../setting-search/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { Choice, type ChoiceProps } from './Choice.tsx';

/** One of a few. */
export function ChoiceSetting<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <Setting words={[props.legend, props.hint, ...Object.values<string>(props.choices)]}>
      <Choice {...props} />
    </Setting>
  );
}

/** On or off. */
export function SwitchSetting(props: ComponentProps<typeof Switch>) {
  return (
    <Setting words={[props.label, props.hint]}>
      <Switch {...props} />
    </Setting>
  );
}
