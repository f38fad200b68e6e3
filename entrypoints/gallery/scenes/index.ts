import type { Scene } from '../fixed/scene.ts';

/** The scenes by name. Each comes with its components' styles, and without those of others. */
export const SCENES: Readonly<Record<string, () => Promise<Scene>>> = {
  basics: async () => (await import('./basics.tsx')).basicsScene,
  card: async () => (await import('./card.tsx')).cardScene,
  'card-whole': async () => (await import('./card.tsx')).wholeCardScene,
  'card-sentence': async () => (await import('./card.tsx')).sentenceCardScene,
  review: async () => (await import('./review.tsx')).reviewScene,
  practice: async () => (await import('./practice.tsx')).practiceScene,
  'practice-patterns': async () => (await import('./practice.tsx')).patternPracticeScene,
  words: async () => (await import('./words.tsx')).wordsScene,
  patterns: async () => (await import('./words.tsx')).savedPatternsScene,
  popup: async () => (await import('./popup.tsx')).popupScene,
  'first-run': async () => (await import('./first-run.tsx')).firstRunScene,
  settings: async () => (await import('./settings.tsx')).settingsScene,
  files: async () => (await import('./files.tsx')).filesScene,
  panels: async () => (await import('./panels.tsx')).panelsScene,
  library: async () => (await import('./reader.tsx')).libraryScene,
  article: async () => (await import('./reader.tsx')).articleScene,
  'own-texts': async () => (await import('./own-texts.tsx')).ownTextsScene,
  progress: async () => (await import('./progress.tsx')).progressScene,
  guide: async () => (await import('./guide.tsx')).guideScene,
};
