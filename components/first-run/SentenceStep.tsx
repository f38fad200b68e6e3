import { useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import type { Settings } from '../../vocabulary/index.ts';
import { textParts } from '../../vocabulary/language/index.ts';
import { Sample } from '../settings/index.ts';
import type { FirstRunPorts } from './ports.ts';

interface SentenceStepProps {
  readonly drawing: Settings;
  readonly ports: FirstRunPorts;
}

/** A sentence annotated as on a page; a word in it opens its card. */
export function SentenceStep({ drawing, ports }: SentenceStepProps) {
  const [word, setWord] = useState<WordQuery>();
  return (
    <section>
      <Sample drawing={drawing} read={ports.readSample} onOpen={setWord} />
      <p>
        {textParts('welcome.sentence', {
          character: <span lang="zh-Hans">行</span>,
          first: <span lang="zh-Latn">háng</span>,
          second: <span lang="zh-Latn">xíng</span>,
        })}
      </p>
      {word && (
        <div class="first-run-card" key={word.start}>
          {ports.card(word, () => setWord(undefined))}
        </div>
      )}
    </section>
  );
}
