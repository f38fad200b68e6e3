import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveFileSession } from '../../components/file-session/index.ts';
import { pageOfWorker } from '../shared/worker-page.ts';

/** A worker of the options page: reads one file of words, or of corrections. */
export default defineUnlistedScript(() => {
  serveFileSession(pageOfWorker());
});
