/** How many bytes a lab loads: what its progress is measured by, written into the site and the package. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../process.js';

/** @returns {{ LAB_BYTES: string }}  what the bundler puts in the place of the name */
export function labBytes() {
  const files = ['build/wasm/scopelab.wasm', 'build/web/micropython.wasm', 'build/web/python.json'];
  const sizes = files.map((file) => statSync(join(ROOT, file)).size);
  return { LAB_BYTES: String(sizes.reduce((sum, size) => sum + size)) };
}
