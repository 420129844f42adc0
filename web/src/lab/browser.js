/** ScopeLab's lab in a page: one Python and one core in a Web Worker, everything taken from beside the page. */

import { browserAssets } from './assets-browser.js';
import { createLab as createLabWith } from './lab.js';

export { CoreError, LoadError } from '../core/errors.js';
export { browserAssets };

/**
 * @param {Partial<import('./lab.js').LabOptions>} [options]
 * @returns {Promise<import('./lab.js').Lab>}
 */
export function createLab(options = {}) {
  return createLabWith({ ...options, assets: options.assets ?? browserAssets() });
}
