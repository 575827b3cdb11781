export { assembleScheme } from './assemble';
