export * from './sentence.ts';
export * from './settings.ts';
export * from './word.ts';
