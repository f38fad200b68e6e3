/**
 * The card, and the keyboard's cursor, put into a page after its first labels: a reader who only reads never waits for
 * them. They share the content script's world and are handed over there; the page sees neither.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCursor } from '../../components/annotator/index.ts';
import { createPageCard } from '../../components/word-card/index.ts';
import { browserText, setTextSource } from '../../vocabulary/language/index.ts';
import { ourWorld } from '../shared/our-world.ts';

export default defineUnlistedScript(() => {
  const world = ourWorld();
  setTextSource((name) => ourWorld().texts?.[name] ?? browserText(name));
  world.createCard = createPageCard;
  world.startCursor = startCursor;
});
