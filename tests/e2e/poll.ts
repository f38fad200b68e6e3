/** How long tests wait for what must come, and how often they look: a machine may be busy with much else. */
export const POLL = { timeout: 30_000, intervals: [100] };
