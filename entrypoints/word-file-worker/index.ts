import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveFileSession } from '../../components/file-session/index.ts';
import type { MessageEnd } from '../../components/worker-link/index.ts';
import { useLanguageOfPage } from '../shared/page-texts.ts';

/** A worker of the options page: reads one file of words, or of corrections. */
export default defineUnlistedScript(() => {
  void useLanguageOfPage();
  serveFileSession(globalThis as unknown as MessageEnd);
});
