/** The Python modules of web/python as one JSON asset, made small for its way to the reader. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { minifyPython } from './minify_python.js';

/**
 * @param {string} folder  web/python: packages stand at its top, the modules of shims are top-level modules
 * @returns {Record<string, string>} path below MicroPython's /lib -> source
 */
export function bundlePython(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.py'),
  );
  /** @type {Record<string, string>} */
  const files = {};
  for (const name of names.sort()) {
    const path = relative('shims', name).startsWith('..') ? name : relative('shims', name);
    files[path.split(sep).join('/')] = minifyPython(readFileSync(join(folder, name), 'utf8'), name);
  }
  return files;
}
