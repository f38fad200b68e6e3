import type { ComponentChildren } from 'preact';
import type { ReaderSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

interface ReadingFrameProps {
  /** How the article is written, a BCP 47 tag. */
  readonly written: string;
  readonly settings: ReaderSettings;
  readonly hasEnglish: boolean;
  /** Only the sentence that the reader is in stands out. */
  readonly focused: boolean;
  /** The text is covered while it is listened to. */
  readonly covered: boolean;
  readonly children: ComponentChildren;
}

/** The box around an article, with the settings that its style sheets go by. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { script, readings, glosses, english, size, measure, spacing, face, print } = props.settings;
  return (
    <div
      class="reading"
      data-written={props.written}
      data-script={script}
      data-readings={readings}
      data-glosses={glosses}
      data-translation={english}
      data-size={size}
      data-measure={measure}
      data-spacing={spacing}
      data-face={face}
      data-focus={props.focused}
      data-covered={props.covered}
      data-printed-english={props.hasEnglish ? print.english : 'none'}
      data-printed-words={print.words}
      // Said behind a reading that is uncertain.
      style={{ '--uncertain': JSON.stringify(t('reader.uncertain')) }}
    >
      {props.children}
    </div>
  );
}
