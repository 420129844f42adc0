/** Labs for tests: opened in Node, disposed of after the test. */

import { createLab } from '../../../web/src/lab/node.js';

/**
 * @param {{ after: (done: () => void) => void }} context  a test, or node:test itself for all tests of a file
 * @param {Partial<import('../../../web/src/lab/lab.js').LabOptions>} [options]
 */
export async function openLab(context, options) {
  const lab = await createLab(options);
  context.after(() => lab.dispose());
  return lab;
}

/**
 * Runs a cell that must run through.
 * @param {import('../../../web/src/lab/lab.js').Lab} lab
 * @param {string} source
 * @returns {Promise<string>} what it printed
 */
export async function printed(lab, source) {
  const result = await lab.run(source);
  if (result.error) throw new Error(result.error.traceback);
  return result.stdout;
}

/**
 * A reason in short: key, arguments, the line it goes back to, inner reasons: "name_scope foo_1/ @3 (unique_suffix foo
 * _1)".
 * @param {import('../../../web/src/core/explain.js').Reason} reason
 * @returns {string}
 */
export function rule({ key, arguments: facts, location, inner }) {
  const words = [key, ...Object.values(facts).map((fact) => fact || "''")];
  if (location.length > 0) words.push(`@${location[0].line}`);
  return words.join(' ') + (inner.length > 0 ? ` (${inner.map(rule).join(', ')})` : '');
}
