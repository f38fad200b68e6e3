export { Icon } from './Icon.tsx';
export { Seal } from './Seal.tsx';
