import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveDictionaryFile } from '../../components/dictionary-session/index.ts';
import type { MessageEnd } from '../../components/worker-link/index.ts';
import { DictionaryDatabase } from '../shared/dictionary-database.ts';
import { useLanguageOfPage } from '../shared/page-texts.ts';

/** A worker of the options page: reads one dictionary and stores its entries. */
export default defineUnlistedScript(() => {
  void useLanguageOfPage();
  const database = new DictionaryDatabase();
  serveDictionaryFile(globalThis as unknown as MessageEnd, (id, packed, options) =>
    database.write(id, packed, options),
  );
});
