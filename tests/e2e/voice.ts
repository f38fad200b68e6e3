import type { Page } from '@playwright/test';

/**
 * Gives a page a Chinese voice that says each character in a moment, and tells where it is. What it said stands in
 * `globalThis.saidByVoice`, each with its rate. While it is held (`holdVoice`), it stays where it is.
 */
export async function fakeVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const CHARACTER_MS = 150;
    let turn = 0;
    const said: { text: string; rate: number | undefined }[] = [];
    Object.defineProperty(globalThis, 'saidByVoice', { value: said });
    class Utterance {
      readonly text: string;
      voice: unknown;
      rate?: number;
      onstart?: () => void;
      onboundary?: (event: { charIndex: number; name: string }) => void;
      onend?: () => void;
      constructor(text: string) {
        this.text = text;
      }
    }
    const voice = { lang: 'zh-CN', localService: true, default: true, name: 'Test' };
    const speech = {
      getVoices: () => [voice],
      cancel: () => {
        turn += 1;
      },
      speak: (utterance: Utterance) => {
        const mine = turn;
        said.push({ text: utterance.text, rate: utterance.rate });
        utterance.onstart?.();
        const say = (charIndex: number): void => {
          if (mine !== turn) return;
          if (Reflect.get(globalThis, 'isVoiceHeld')) {
            setTimeout(() => say(charIndex), CHARACTER_MS);
            return;
          }
          if (charIndex >= utterance.text.length) {
            utterance.onend?.();
            return;
          }
          utterance.onboundary?.({ charIndex, name: 'word' });
          setTimeout(() => say(charIndex + 1), CHARACTER_MS);
        };
        setTimeout(() => say(0));
      },
      addEventListener: () => undefined,
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  });
}

/** Lets the voice of a page stay where it is, or go on: what a test does meanwhile takes as long as it takes. */
export function holdVoice(page: Page, isHeld: boolean): Promise<void> {
  return page.evaluate((held) => void Reflect.set(globalThis, 'isVoiceHeld', held), isHeld);
}
