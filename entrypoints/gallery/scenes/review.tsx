import { Review, type ReviewPorts, type ReviewView } from '../../../components/review/index.ts';
import { review, type Word, wordId } from '../../../vocabulary/index.ts';
import { AT, createIds, NOW, nothing, ROWS, refuse, WORDS } from '../fixed/reader-of-words.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';

const MINUTE_MS = 60_000;
const ROWS_BY_ID = new Map(ROWS.map((row) => [row.id, row]));

function createPorts(): ReviewPorts {
  const newOperation = createIds();
  let { time } = AT;
  return {
    newOperation,
    now: () => {
      time += MINUTE_MS;
      return { ...AT, time };
    },
    review: async ({ operation, id, rating }) => {
      const before = WORDS.find((word) => wordId(word) === id);
      if (!before) throw new Error(id);
      return { before, after: review(before, { operation, rating, time: NOW, days: AT.days }) };
    },
    undo: async ({ before }) => before,
    play: async () => undefined,
  };
}

interface Round {
  readonly words?: readonly Word[];
  readonly view?: ReviewView;
  readonly more?: number;
  readonly ports?: Partial<ReviewPorts>;
  readonly steps?: readonly SceneStep[];
}

function round(
  name: string,
  { words = WORDS.slice(0, 3), view = 'shown', more = 0, ports, steps }: Round,
): State {
  return {
    name,
    render: () => (
      <Review
        words={words}
        rows={ROWS_BY_ID}
        ports={{ ...createPorts(), ...ports }}
        view={view}
        onView={nothing}
        more={more}
        onMore={nothing}
        onEnd={nothing}
        onOpen={nothing}
        readerPage="/reader.html"
      />
    ),
    ...(steps && { steps }),
  };
}

const SHOW: SceneStep = { click: '.reveal' };
const rate = (at: number): readonly SceneStep[] => [SHOW, { click: '.ratings button', at }];
const [first] = WORDS;
if (!first) throw new Error('no words');

export const reviewScene: Scene = {
  name: 'review',
  states: [
    round('question', {}),
    round('question, blanked', { view: 'blanked' }),
    round('question without a sentence', { words: [{ ...first, meetings: [] }] }),
    round('answer', { steps: [SHOW] }),
    round('answer with a note', { words: WORDS.slice(2, 3), steps: [SHOW] }),
    round('second question', { steps: rate(2) }),
    round('not stored', { ports: { review: refuse }, steps: rate(2) }),
    round('end', { words: WORDS.slice(4, 5), steps: rate(3) }),
    round('end, more are due', { words: WORDS.slice(4, 5), more: 12, steps: rate(3) }),
    round('end, asked again later', { words: [first], more: 3, steps: rate(0) }),
    round('nothing left', { words: [] }),
  ],
};
