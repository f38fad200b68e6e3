import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePackSession } from '../../components/voice-pack/index.ts';
import { commitPack, stageSounds } from '../shared/voice-pack-store.ts';
import { pageOfWorker } from '../shared/worker-page.ts';

/** A worker of the options page: reads one voice pack and stores it. */
export default defineUnlistedScript(() => {
  servePackSession(pageOfWorker(), { stage: stageSounds, commit: commitPack });
});
