/** The card's place on a page: a host of ours in the top layer with a closed root, beside the word. */
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';

export interface CardPlace {
  /** Where the card is rendered. */
  readonly root: HTMLElement;
  /** Whether an event comes from the card. */
  isOnCard(event: Event): boolean;
  /** Shows the card by a word and keeps it there; again for another word. */
  showAt(range: Range): void;
  hide(): void;
  remove(): void;
}

/** Makes the host; it is put into the page when a card is first shown, and taken out when it hides. */
export function createCardPlace(tagName: string, css: string): CardPlace {
  const host = document.createElement(tagName);
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `${HOST_CSS}\n${css}`;
  const root = document.createElement('div');
  root.id = 'place';
  shadow.append(style, root);
  // A page's script may click our buttons; only the reader's own hand counts.
  for (const type of ['click', 'keydown', 'keyup'] as const) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), {
      capture: true,
    });
  }
  let stopUpdates: (() => void) | undefined;

  return {
    root,
    isOnCard: (event) => event.composedPath()[0] === host || event.target === host,
    showAt: (range) => {
      stopUpdates?.();
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      const contextElement = range.startContainer.parentElement;
      const reference = {
        getBoundingClientRect: () => range.getBoundingClientRect(),
        getClientRects: () => range.getClientRects(),
        ...(contextElement && { contextElement }),
      };
      const place = async (): Promise<void> => {
        const middleware = [offset(8), flip({ padding: 8 }), shift({ padding: 8 })];
        const { x, y } = await computePosition(reference, root, {
          strategy: 'fixed',
          placement: 'bottom-start',
          middleware,
        });
        root.style.left = `${Math.round(x)}px`;
        root.style.top = `${Math.round(y)}px`;
      };
      stopUpdates = autoUpdate(reference, root, () => void place());
    },
    hide: () => {
      stopUpdates?.();
      stopUpdates = undefined;
      host.remove();
    },
    remove: () => {
      stopUpdates?.();
      host.remove();
    },
  };
}

/** The host has no box of its own: what a page says of its style can't move or hide what stands in it. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; z-index: 2147483647 !important; }
#place { position: fixed; width: max-content; max-width: calc(100vw - 16px); }
`;
