/**
 * What draws labels and follows the page: a script that only pages which are turned on get. It shares the content script's
 * world and is handed over there; the page sees neither.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageAnnotator } from '../../components/annotator/index.ts';
import { ourWorld } from '../shared/our-world.ts';

export default defineUnlistedScript(() => {
  ourWorld().createAnnotator = (document, parts) => new PageAnnotator(document, parts);
});
