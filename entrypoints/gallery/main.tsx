/** The gallery: our components in every state, with fixed data; while developing, and for tests. */
import { useLanguage } from '../shared/page-texts.ts';
import type { Look } from './fixed/scene.ts';
import { drawScene } from './Gallery.tsx';
import { SCENES } from './scenes/index.ts';

/** Longer timers never end here: notices stay, and nothing is too late. */
const MAX_TIMER_MS = 1000;

const { setTimeout: startTimer } = globalThis;
globalThis.setTimeout = Object.assign(
  (work: () => void, ms = 0): ReturnType<typeof startTimer> =>
    ms > MAX_TIMER_MS ? startTimer(() => undefined) : startTimer(work, ms),
  startTimer,
);

// Components scroll the window to their top; here each is one of many.
window.scrollTo = () => undefined;

/** `#theme=dark&language=zh_CN&scene=review` */
function readAddress(): Look & { readonly scene: string } {
  const asked = new URLSearchParams(location.hash.slice(1));
  return {
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    language: asked.get('language') === 'zh_CN' ? 'zh_CN' : 'en',
    scene: asked.get('scene') ?? '',
  };
}

function listScenes(root: HTMLElement, { theme, language }: Look): void {
  for (const name of Object.keys(SCENES)) {
    const link = document.createElement('a');
    link.href = `#theme=${theme}&language=${language}&scene=${name}`;
    link.textContent = name;
    root.append(link);
  }
}

async function open(root: HTMLElement): Promise<void> {
  const { scene, ...look } = readAddress();
  const load = SCENES[scene];
  document.documentElement.dataset.theme = look.theme === 'dark' ? 'dark' : 'paper';
  await useLanguage(look.language === 'en' ? 'en' : 'zh-CN');
  document.documentElement.lang = look.language === 'en' ? 'en-GB' : 'zh-CN';
  root.className = 'gallery';
  if (load) await drawScene(root, await load(), look);
  else listScenes(root, look);
  // Another address is another page, so that nothing of this one stays.
  addEventListener('hashchange', () => /scene=/.test(location.hash) && location.reload());
  root.dataset.drawn = scene;
}

const root = document.getElementById('gallery');
if (!root) throw new Error('The page has no #gallery');
await open(root);
