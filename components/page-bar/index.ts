export { type BarPlace, PageBar } from './PageBar.tsx';
