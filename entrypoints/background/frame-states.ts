import type { PageState } from '../../components/vocabulary/index.ts';

/** The state of a frame without our script. */
export const OFF: PageState = { status: 'off' };

/** One state for a page and its frames: the top frame's, or on if any frame is, with the words of all frames. */
export function joinStates(
  frames: readonly { readonly frameId: number; readonly state: PageState }[],
): PageState {
  const on = frames.flatMap(({ state }) => (state.status === 'on' ? [state] : []));
  const top = frames.find(({ frameId }) => frameId === 0)?.state ?? OFF;
  const [first] = on;
  if (!first || (top.status !== 'on' && top.status !== 'not-chinese')) return top;
  const { share } = top.status === 'on' ? top : first;
  const words = on.reduce((sum, state) => sum + state.words, 0);
  const tight = on.reduce((sum, state) => sum + state.tight, 0);
  const roomMade = on.some((state) => state.roomMade);
  return { status: 'on', words, share, working: on.some(({ working }) => working), tight, roomMade };
}
