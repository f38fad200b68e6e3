/** One way to drive both browsers with the extension in them, so that a fixture's test is written once. */
import type { Page } from '@playwright/test';
import { type LaunchOptions, launchChromium } from './chromium.ts';
import { type ExtensionPage, launchFirefox } from './firefox.ts';
import { guestChromium } from './guest-chromium.ts';
import { guestFirefox } from './guest-firefox.ts';
import type { DrawnLabel } from './on-page.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** A page that the extension may be turned on for. */
export interface GuestPage {
  readonly address: string;
  /** Errors that nobody caught and errors on the console, as the page's reader would see them. */
  readonly problems: string[];
  /** Runs an expression in the page's own world and returns its JSON value; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Lets us onto the page as a press of our button does, where the testing build may not come by itself. */
  press(): Promise<void>;
  /** Turns annotation on or off as the popup's switch does; returns the status that it shows then. */
  turn(on: boolean): Promise<string>;
  /** What is drawn now, frames included; viewport coordinates of each one's own frame. */
  labels(): Promise<DrawnLabel[]>;
  /**
   * Calls a function on every closed root of the page, frames included; it must need nothing from outside. What it
   * answers is JSON-safe; nothing comes of a root for which it answers nothing.
   */
  inRoots<T, A extends readonly unknown[]>(
    read: (this: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T[]>;
  front(): Promise<void>;
  /** Turns the wheel over a point by so many CSS pixels, down the page. */
  wheel(x: number, y: number, by: number): Promise<void>;
  /** A finger that rests on a point for so long, in milliseconds, and goes up. */
  longPress(x: number, y: number, ms: number): Promise<void>;
  /** A finger that goes down the screen, or up, from a point by so many CSS pixels. */
  swipe(x: number, y: number, by: number): Promise<void>;
  /** A finger's tap, by the browser's own touch events. */
  tap(x: number, y: number): Promise<void>;
  /** Presses one of the extension's shortcuts: in Firefox the browser's own key, in Chromium its event. */
  command(name: 'toggle-page' | 'read-by-keys'): Promise<void>;
  /** Chooses an item of the context menu over what is selected: in Firefox the menu itself, in Chromium its event. */
  chooseFromMenu(item: 'look-up' | 'read-selection', x: number, y: number): Promise<void>;
  readonly mouse: Pick<Page['mouse'], 'move' | 'down' | 'up'> & {
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: Pick<Page['keyboard'], 'press' | 'down' | 'up'>;
  /** Texts inside closed roots: the card's. */
  closedText(): Promise<string>;
  /** Shows the page as on paper, in a reader's own colours, in the dark, or without motion; what is not named is as usual. */
  emulate(look: Emulation): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  goto(address: string): Promise<void>;
  goBack(): Promise<void>;
  close(): Promise<void>;
}

export interface Emulation {
  readonly print?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** In Firefox that of all pages. */
  readonly colorScheme?: 'light' | 'dark';
}

export interface OpenOptions {
  /** Answers as soon as the page has something in it, not when it has loaded. */
  readonly early?: boolean;
}

export interface GuestBrowser {
  readonly name: BrowserName;
  open(address: string, options?: OpenOptions): Promise<GuestPage>;
  /** Runs an expression in a page of the extension's own. */
  inExtension<T>(expression: string): Promise<T>;
  /** Opens a page of the extension's own: `/options.html`. */
  openOwn(path: string): Promise<ExtensionPage>;
  /** Ends the background, which comes back when it is asked. */
  endBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Launches one of the browsers with the testing build in it. */
export async function launchGuest(name: BrowserName, options: LaunchOptions = {}): Promise<GuestBrowser> {
  return name === 'chromium'
    ? guestChromium(await launchChromium(options), options.viewport)
    : guestFirefox(await launchFirefox(options));
}
