export * from './sentence.ts';
export * from './word.ts';
