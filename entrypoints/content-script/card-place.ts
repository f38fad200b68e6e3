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
        const { x, y } = await computePosition(reference, host, {
          strategy: 'fixed',
          placement: 'bottom-start',
          middleware,
        });
        host.style.setProperty('left', `${Math.round(x)}px`, 'important');
        host.style.setProperty('top', `${Math.round(y)}px`, 'important');
      };
      stopUpdates = autoUpdate(reference, host, () => void place());
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

const HOST_CSS = `
:host { all: initial !important; position: fixed !important; inset: auto; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: transparent !important; overflow: visible !important; width: max-content !important;
  max-width: calc(100vw - 16px) !important; z-index: 2147483647 !important; display: block !important; }
:host(:not(:popover-open)) { display: none !important; }
`;
