import { Progress } from '../../../components/progress/index.ts';
import { CARD_STATE, type ReviewedRow } from '../../../vocabulary/index.ts';
import { AT, NOW, ROWS } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene } from '../fixed/scene.ts';

const DAY_MS = 86_400_000;

/** Two months of reading, a word a day. */
const HISTORY: readonly ReviewedRow[] = Array.from({ length: 60 }, (_, at) => {
  const row = ROWS[at % ROWS.length];
  if (!row) throw new Error('no rows');
  const savedAt = NOW - at * DAY_MS;
  const times = [1, 3, 8, 20].map((days) => savedAt + days * DAY_MS).filter((time) => time <= NOW);
  return {
    ...row,
    id: `${row.id} ${at}`,
    headword: RECORDED.hsk[at % 6]?.[at % 40] ?? row.headword,
    savedAt,
    due: NOW + ((at * 7) % 30) * DAY_MS,
    reviews: times.reverse().map((time, turn) => ({
      time,
      rating: (at + turn) % 5 === 0 ? ('again' as const) : ('good' as const),
      state: CARD_STATE.review,
    })),
  };
});

export const progressScene: Scene = {
  name: 'progress',
  states: [
    { name: 'empty', render: () => <Progress rows={[]} levels={RECORDED.hsk} at={AT} /> },
    { name: 'two months', render: () => <Progress rows={HISTORY} levels={RECORDED.hsk} at={AT} /> },
    {
      name: 'all time, table unfolded',
      render: () => <Progress rows={HISTORY} levels={RECORDED.hsk} at={AT} />,
      steps: [
        { click: '.spans input', at: 3 },
        { click: 'summary', at: 3 },
      ],
    },
    { name: 'levels not read', render: () => <Progress rows={HISTORY} levels={undefined} at={AT} /> },
  ],
};
