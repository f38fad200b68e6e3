import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTextFiles } from '../../components/text-session/index.ts';
import { pageOfWorker } from '../shared/worker-page.ts';

/** A worker of the reader page: reads one text file. */
export default defineUnlistedScript(() => {
  serveTextFiles(pageOfWorker());
});
