/** ScopeLab's lab in Node.js: one Python and one core in a worker thread, everything taken from disk. */

import { nodeAssets } from './assets-node.js';
import { createLab as createLabWith } from './lab.js';

export { CoreError, LoadError } from '../core/errors.js';
export { nodeAssets };

/**
 * @param {Partial<import('./lab.js').LabOptions>} [options]
 * @returns {Promise<import('./lab.js').Lab>}
 */
export function createLab(options = {}) {
  return createLabWith({ ...options, assets: options.assets ?? nodeAssets() });
}
