/**
 * The card, and the keyboard's cursor, put into a page after its first labels: a reader who only reads never waits for
 * them. They share the content script's world and are handed over there; the page sees neither.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCursor } from '../../components/annotator/index.ts';
import { findDeviceVoice } from '../../components/voice/index.ts';
import { type CardPorts, createPageCard } from '../../components/word-card/index.ts';
import { browserText, setTextSource } from '../../vocabulary/language/index.ts';
import { createCardPorts } from '../shared/card-ports.ts';
import { ourWorld } from '../shared/our-world.ts';
import { request } from '../shared/page-request.ts';

export default defineUnlistedScript(() => {
  const world = ourWorld();
  setTextSource((name) => ourWorld().texts?.[name] ?? browserText(name));
  world.createCard = (voice) =>
    createPageCard(
      createCardPorts(() => ({ title: document.title }), {
        say: (said) => say(voice(), said),
        english: {
          translate: (sentence) => request('translate', sentence),
          openDownload: () => request('openTranslatorPage', null),
        },
      }),
    );
  world.startCursor = startCursor;
});

/** Speaks with a voice of the device or, where it has none, with the voice pack, outside the page. */
async function say(voiceName: string, said: Parameters<CardPorts['say']>[0]): Promise<void> {
  const voice = await findDeviceVoice(voiceName);
  if (voice) await voice.say(said);
  else await request('say', said);
}
