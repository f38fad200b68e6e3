export * from './corrections.ts';
export * from './sentence.ts';
export * from './settings.ts';
export * from './stored-corrections.ts';
export * from './word.ts';
export * from './word-id.ts';
