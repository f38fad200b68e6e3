export { Icon, type IconName } from './Icon.tsx';
export { Seal } from './Seal.tsx';
