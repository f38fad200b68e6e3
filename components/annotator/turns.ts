/** Yields to the page: the browser gets its turn between two steps of work, so that no task grows long. */

interface Scheduler {
  yield?(): Promise<void>;
}

/** Resolves in the next frame; in a hidden tab not until it is visible again, so that nothing runs there. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves as soon as the browser has had its turn; in a hidden tab not until it is visible again. */
export async function nextTurn(): Promise<void> {
  if (document.hidden) {
    await nextFrame();
    return;
  }
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}

/** Resolves after the next frame is on the screen, or nearly so. */
export async function painted(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
}
