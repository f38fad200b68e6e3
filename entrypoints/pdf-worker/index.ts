import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePdf } from '../../components/pdf-session/index.ts';
import { pageOfWorker } from '../shared/worker-page.ts';

/** A worker of the reader page: reads one PDF file, or draws its pages. */
export default defineUnlistedScript(() => {
  servePdf(pageOfWorker(), async (name) => {
    const response = await fetch(`/character-maps/${name}`);
    return new Uint8Array(await response.arrayBuffer());
  });
});
