/** Calls between one of our own pages and its worker. */
export { askOnce, type PageWorker } from './ask-once.ts';
export { link, type MessageEnd } from './worker-link.ts';
export { WorkerSession } from './worker-session.ts';
