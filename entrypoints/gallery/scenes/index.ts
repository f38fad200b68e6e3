import type { Scene } from '../scene.ts';

/** The scenes by name. Each comes with its components' styles, and without those of others. */
export const SCENES: Readonly<Record<string, () => Promise<Scene>>> = {
  basics: async () => (await import('./basics.tsx')).scene,
  card: async () => (await import('./card.tsx')).scene,
  'card-whole': async () => (await import('./card.tsx')).wholeScene,
  'card-sentence': async () => (await import('./card.tsx')).sentenceScene,
  review: async () => (await import('./review.tsx')).scene,
  practice: async () => (await import('./practice.tsx')).scene,
  'practice-patterns': async () => (await import('./practice.tsx')).patternScene,
  words: async () => (await import('./words.tsx')).scene,
  patterns: async () => (await import('./words.tsx')).patternScene,
  popup: async () => (await import('./popup.tsx')).scene,
  'first-run': async () => (await import('./first-run.tsx')).scene,
  settings: async () => (await import('./settings.tsx')).scene,
  files: async () => (await import('./files.tsx')).scene,
  panels: async () => (await import('./panels.tsx')).scene,
  library: async () => (await import('./reader.tsx')).libraryScene,
  article: async () => (await import('./reader.tsx')).articleScene,
  'own-texts': async () => (await import('./own-texts.tsx')).scene,
  progress: async () => (await import('./progress.tsx')).scene,
  guide: async () => (await import('./guide.tsx')).scene,
};
