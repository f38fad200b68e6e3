/** The search in the settings: each setting says by which words it is found. No styles. */
export { FoundBy, Setting } from './Setting.tsx';
