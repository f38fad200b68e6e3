/**
 * The card, put into a page after its first labels: a reader who only reads never waits for it. It shares the
 * content script's world and is handed over there; the page sees neither.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageCard } from '../../components/word-card/index.ts';
import { ourWorld } from '../shared/our-world.ts';

export default defineUnlistedScript(() => {
  ourWorld().createCard = createPageCard;
});
