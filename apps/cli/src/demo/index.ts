export { type DemoOptions, type DemoSurroundings, runDemo } from './run-demo.js';
