import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTextFiles } from '../../components/text-session/index.ts';
import type { MessageEnd } from '../../components/worker-link/index.ts';

/** Runs as a worker of the reader page: reads one text. */
export default defineUnlistedScript(() => serveTextFiles(globalThis as unknown as MessageEnd));
