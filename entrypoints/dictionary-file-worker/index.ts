import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveDictionaryFile } from '../../components/dictionary-session/index.ts';
import { DictionaryDatabase } from '../shared/dictionary-database.ts';
import { pageOfWorker } from '../shared/worker-page.ts';

/** A worker of the options page: reads one dictionary and stores its entries. */
export default defineUnlistedScript(() => {
  const database = new DictionaryDatabase();
  serveDictionaryFile(pageOfWorker(), (id, packed, options) => database.write(id, packed, options));
});
