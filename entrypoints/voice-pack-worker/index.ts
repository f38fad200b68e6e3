import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePackSession } from '../../components/voice-pack/index.ts';
import type { MessageEnd } from '../../components/worker-link/index.ts';
import { useLanguageOfPage } from '../shared/page-texts.ts';
import { commitPack, stageSounds } from '../shared/voice-pack-store.ts';

/** A worker of the options page: reads one voice pack and stores it. */
export default defineUnlistedScript(() => {
  void useLanguageOfPage();
  servePackSession(globalThis as unknown as MessageEnd, { stage: stageSounds, commit: commitPack });
});
