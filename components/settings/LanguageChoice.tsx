import type { Settings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { SelectChoice } from './SelectChoice.tsx';

const LANGUAGES = ['browser', 'en', 'zh-CN'] as const;

interface LanguageChoiceProps {
  readonly value: Settings['language'];
  readonly onChange: (language: Settings['language']) => void;
}

/** The language of the interface; each is named in itself. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  return (
    <SelectChoice
      legend={t('language.legend')}
      hint={t('language.hint')}
      value={value}
      onChange={(chosen) => onChange(LANGUAGES.find((one) => one === chosen) ?? 'browser')}
    >
      <option value="browser">{t('language.browser')}</option>
      <option value="en" lang="en">
        English
      </option>
      <option value="zh-CN" lang="zh-Hans">
        简体中文
      </option>
    </SelectChoice>
  );
}
