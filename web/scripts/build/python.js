/** The Python modules of web/python as two JSON assets, made small for their way to the reader. */

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

/** What no cell needs that only builds a graph, runs it and looks at its arrays. */
const LATER = [
  /^(?!_lab|functools\.py|json\.py)[^/]+\.py$/, // shims: these two are imported by tensorflow and _lab
  /^(collections|six)\//,
  /^numpy\/(_files|linalg|random)\.py$/,
  /^tensorflow\/(absent|clip_ops|compat\/\w+|cond_ops|data_flow_ops|hand_made|initializers|layers|linalg_ops|logging|math|nn_impl|partitioned|protos|python|random|resource_variable|summary|template|test|train)\.py$/,
];

/**
 * Parts the modules that are there from the start from those that come when the first of them is imported.
 *
 * @param {Record<string, string>} files
 * @returns {{ first: Record<string, string | null>, later: Record<string, string> }} null stands for what comes later
 */
export function splitPython(files) {
  const isLater = (/** @type {string} */ path) => LATER.some((pattern) => pattern.test(path));
  return {
    first: Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, isLater(path) ? null : text]),
    ),
    later: Object.fromEntries(Object.entries(files).filter(([path]) => isLater(path))),
  };
}
