export { assembleScheme } from './assemble';
export { numbersRead } from './numbers-read';
