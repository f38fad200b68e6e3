import type { ComponentChildren } from 'preact';
import { t } from '../../vocabulary/language/index.ts';
import { FoundBy } from '../setting-search/index.ts';

/** The sections of the settings in their order; each is the hash of its place too. */
export const SECTIONS = ['level', 'pages', 'card', 'review', 'practice', 'files', 'about'] as const;

/** The name of a section. */
export type SectionName = (typeof SECTIONS)[number];

interface SettingsSectionProps {
  readonly name: SectionName;
  readonly children: ComponentChildren;
}

/** A section of the settings, which its heading finds as a whole. */
export function SettingsSection({ name, children }: SettingsSectionProps) {
  const title = t(`settings.section.${name}`);
  return (
    <section class="settings-section" id={name} aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{title}</h2>
      <FoundBy heading={title}>{children}</FoundBy>
    </section>
  );
}

interface SettingsGroupProps {
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** Some settings of a section under a heading of their own. */
export function SettingsGroup({ heading, children }: SettingsGroupProps) {
  return (
    <div class="settings-group">
      <h3>{heading}</h3>
      <FoundBy heading={heading}>{children}</FoundBy>
    </div>
  );
}
