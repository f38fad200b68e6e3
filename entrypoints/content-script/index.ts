/**
 * Starts the guest on a page and passes on what the background tells it (`guest.ts`).
 * An unlisted script and not one of WXT's content scripts: those announce themselves to the page by an event.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { randomName, removeLeftOver } from '../../components/closed-root/index.ts';
import { browserText, setTextSource } from '../../vocabulary/language/index.ts';
import { ourWorld } from '../shared/our-world.ts';
import { request } from '../shared/page-request.ts';
import { getRuntime, openClosedRoot } from '../shared/runtime.ts';
import type { TabMessage } from '../shared/tab-messages.ts';
import { Guest } from './guest.ts';

export default defineUnlistedScript(() => {
  const world = ourWorld();
  const { begin, state } = world;
  world.begin = undefined;
  if (state) return; // this script runs here already
  removeLeftOver(document, openClosedRoot);
  setTextSource((name) => ourWorld().texts?.[name] ?? browserText(name));
  const guest = new Guest(begin?.mark ?? randomName());
  world.state = () => guest.state();
  getRuntime().onMessage.addListener((message, _sender, respond) => {
    if (!isTabMessage(message)) return;
    answer(guest, message);
    respond(guest.state());
  });
  if (begin) void guest.enterWhenReady(begin.drawing);
  else void enterIfWanted(guest);
});

function answer(guest: Guest, { hangjianPage: name, request: body }: TabMessage): void {
  if (name === 'set' && body.on) guest.enter(body.drawing);
  else if (name === 'set') guest.turnOff();
  else if (name === 'redraw') guest.redraw(body.drawing);
  else if (name === 'reannotate') guest.reannotate();
  else if (name === 'makeRoom') guest.makeRoom(body.on);
  else if (name === 'cursor') guest.toggleCursor();
  else if (name === 'openSelection') guest.openSelection();
}

/** Where the browser starts the script itself, on granted sites: annotates the page, or only helps on hover. */
async function enterIfWanted(guest: Guest): Promise<void> {
  const { wanted, drawing } = await request('isWanted', null);
  if (!wanted) return guest.watch(drawing);
  await guest.enterWanted(drawing);
}

function isTabMessage(message: unknown): message is TabMessage {
  return typeof message === 'object' && message !== null && 'hangjianPage' in message;
}
