import { useState } from 'preact/hooks';
import type { WordQuery } from '../../dictionary/index.ts';
import type { Settings } from '../../vocabulary/index.ts';
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
        The same <span lang="zh-Hans">行</span> is read <span lang="zh-Latn">háng</span> in one word and{' '}
        <span lang="zh-Latn">xíng</span> in the next. Choose a word to see its card: what it means here, its
        characters, and a button that saves it with its sentence.
      </p>
      {word && (
        <div class="first-run-card" key={word.start}>
          {ports.card(word, () => setWord(undefined))}
        </div>
      )}
    </section>
  );
}
