import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MessageEnd, serveFileSession } from '../../components/file-session/index.ts';

/** Runs as a worker of the options page: reads one file of words. */
export default defineUnlistedScript(() => serveFileSession(globalThis as unknown as MessageEnd));
