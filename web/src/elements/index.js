/** The elements' classes, without defining them: for subclassing, for other names, for rendering on a server. */
export { ScopeCell } from './cell.js';
export { Home } from './home.js';
export { ScopePanel } from './panel.js';
export { ScopePicture } from './picture.js';
export { Runner } from './runner.js';
export { ScopeSettings } from './settings.js';
export { ScopeTutorial } from './tutorial.js';
