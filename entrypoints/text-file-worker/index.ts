import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTextFiles } from '../../components/text-session/index.ts';
import type { MessageEnd } from '../../components/worker-link/index.ts';
import { useLanguageOfPage } from '../shared/page-texts.ts';

/** A worker of the reader page: reads one text file. */
export default defineUnlistedScript(() => {
  void useLanguageOfPage();
  serveTextFiles(globalThis as unknown as MessageEnd);
});
