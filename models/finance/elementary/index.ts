export { exp, expm1 } from './exp';
export { ln, log1p } from './log';
export { power } from './power';
export { powerOfTwoNear } from './words';
