import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTextFiles } from '../../components/text-session/index.ts';
import { storePictures } from '../shared/picture-store.ts';
import { pageOfWorker } from '../shared/worker-page.ts';

/** A worker of the reader page: reads one text file, or a book, whose pictures it stores. */
export default defineUnlistedScript(() => {
  serveTextFiles(pageOfWorker(), storePictures);
});
