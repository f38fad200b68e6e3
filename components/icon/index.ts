export { Seal } from './Seal.tsx';
