/**
 * Runs cells and compares what they do with what their comments say: one file, a folder of them, or a lesson. For Node:
 * the command line and the tests of the tutorial use it.
 */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CellError, compareCell, parseCell, updateCell } from './cell.js';
import { createLab } from './node.js';

/** @typedef {import('./cell.js').Cell} Cell */
/** @typedef {import('./lab.js').Lab} Lab */
/** @typedef {import('./lab.js').Result} Result */
/** @typedef {{ file: string, line: number, what: string, expected: string, actual: string }} Failure */
/** @typedef {{ passed: number, updated: string[], failed: Failure[] }} Checked */
/**
 * @typedef {{
 *   compat?: '0.10' | '1.15', seed?: number, update?: boolean, lab?: Lab,
 *   onCell?: (file: string, failures: Failure[]) => void,
 * }} CheckOptions
 */

const builtData = fileURLToPath(new URL('../../../build/lesson-data/', import.meta.url));

/**
 * @param {string} path  a .py file, a folder of them, or a lesson's folder
 * @param {CheckOptions} [options]
 * @returns {Promise<Checked>}
 */
export async function checkPath(path, options = {}) {
  /** @type {Checked} */
  const checked = { passed: 0, updated: [], failed: [] };
  const files = cellFiles(path);
  if (files.length === 0) checked.failed.push(problem(path, 1, 'cell', 'a .py file', '(none found)'));
  checked.failed.push(...missingCells(path));
  const lab = options.lab ?? (await createLab());
  try {
    for (const file of files) {
      const { failures, updated } = await checkCell(lab, file, options);
      options.onCell?.(file, failures);
      if (updated) checked.updated.push(file);
      else if (failures.length === 0) checked.passed++;
      checked.failed.push(...failures);
    }
  } finally {
    if (!options.lab) lab.dispose();
  }
  return checked;
}

/**
 * @param {Lab} lab
 * @param {string} file
 * @param {CheckOptions} options
 * @returns {Promise<{ failures: Failure[], updated: boolean }>}
 */
async function checkCell(lab, file, options) {
  const text = readFileSync(file, 'utf8');
  try {
    const { cell, result, failures } = await runCell(lab, file, options);
    if (!result) return { failures, updated: false };
    const mismatches = compareCell(cell, result);
    if (mismatches.length > 0 && options.update) {
      writeFileSync(file, updateCell(text, result));
      return { failures: [], updated: true };
    }
    return { failures: mismatches.map((mismatch) => ({ file, ...mismatch })), updated: false };
  } catch (error) {
    if (error instanceof CellError) {
      return { failures: [problem(file, error.line, 'header', 'a header', error.message)], updated: false };
    }
    throw error;
  }
}

/**
 * Runs a cell in a fresh graph, after the cells that its header names.
 * @param {Lab} lab
 * @param {string} file
 * @param {Pick<CheckOptions, 'compat' | 'seed'> & { whole?: boolean, onOutput?: (text: string) => void }} [options]
 *   compat and seed overrule the header; `whole`: the file's own name and line numbers, as a script has them
 * @returns {Promise<{ cell: Cell, result: Result | null, failures: Failure[] }>}  no result if a cell that it needs
 *   failed
 */
export async function runCell(lab, file, options = {}) {
  const text = readFileSync(file, 'utf8');
  const cell = parseCell(text);
  const compat = options.compat ?? cell.header.compat ?? lessonCompat(file) ?? '1.15';
  await lab.reset({ compat, seed: options.seed ?? cell.header.seed });
  for (const needed of chain(file)) {
    const before = parseCell(readFileSync(needed, 'utf8'));
    const failures = await provideData(lab, needed, before);
    if (failures.length > 0) return { cell, result: null, failures };
    if (needed === normalize(file)) break;
    const result = await lab.run(before.source, { name: cellName(needed), silent: true });
    const unexpected = result.error && !before.expected.error;
    if (unexpected) return { cell, result: null, failures: [broken(file, needed, result)] };
  }
  const name = options.whole ? file : cellName(file);
  const result = await lab.run(options.whole ? text : cell.source, { name, onOutput: options.onOutput });
  return { cell, result, failures: [] };
}

/** @param {string} file  @param {string} needed @param {Result} result @returns {Failure} */
function broken(file, needed, result) {
  return problem(file, 1, 'after', `${cellName(needed)} to run`, result.error?.traceback.trimEnd() ?? '');
}

/** @param {string} file @returns {string} */
function cellName(file) {
  return basename(file, '.py');
}

/**
 * The cells that a cell comes after, each once, and the cell itself last.
 * @param {string} file
 * @returns {string[]}
 */
function chain(file) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path @param {string[]} above */
  const visit = (path, above) => {
    if (found.includes(path)) return;
    const { header } = parseCell(readFileSync(path, 'utf8'));
    for (const name of header.after) {
      const next = join(dirname(path), `${name}.py`);
      if (!existsSync(next)) throw new CellError(1, `"#: after ${name}": there is no ${next}`);
      if (above.includes(next)) throw new CellError(1, `"#: after ${name}" goes round in a circle`);
      visit(next, [...above, path]);
    }
    found.push(path);
  };
  visit(normalize(file), []);
  return found;
}

/**
 * Hands the lab the files that a cell reads.
 * @param {Lab} lab
 * @param {string} file
 * @param {Cell} cell
 * @returns {Promise<Failure[]>}
 */
async function provideData(lab, file, cell) {
  for (const name of cell.header.data) {
    const lesson = basename(dirname(dirname(resolve(file))));
    const places = [
      join(dirname(file), name),
      join(dirname(dirname(file)), name),
      join(builtData, lesson, name),
    ];
    const found = places.find((place) => existsSync(place));
    if (!found) return [problem(file, 1, 'data', `the file ${name}`, '(not found)')];
    await lab.provide(name, new Uint8Array(readFileSync(found)));
  }
  return [];
}

/** @param {string} file @returns {'0.10' | '1.15' | null} what the lesson around a cell says */
function lessonCompat(file) {
  const lesson = join(dirname(dirname(resolve(file))), 'lesson.json');
  return existsSync(lesson) ? (JSON.parse(readFileSync(lesson, 'utf8')).compat ?? null) : null;
}

/** @param {string} path @returns {string[]} */
function cellFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const root = existsSync(join(path, 'lesson.json')) ? join(path, 'cells') : path;
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Paragraphs `{cell NAME}` of a lesson that name no cell. @param {string} path @returns {Failure[]} */
function missingCells(path) {
  if (!existsSync(join(path, 'lesson.json'))) return [];
  /** @type {Failure[]} */
  const failures = [];
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const file = join(entry.parentPath, entry.name);
    for (const [index, text] of readFileSync(file, 'utf8').split('\n').entries()) {
      const name = /^\{cell ([\w-]+)\}\s*$/.exec(text)?.[1];
      if (name && !existsSync(join(path, 'cells', `${name}.py`))) {
        failures.push(problem(file, index + 1, 'cell', `cells/${name}.py`, '(not found)'));
      }
    }
  }
  return failures;
}

/**
 * @param {string} file
 * @param {number} line
 * @param {string} what
 * @param {string} expected
 * @param {string} actual
 * @returns {Failure}
 */
function problem(file, line, what, expected, actual) {
  return { file, line, what, expected, actual };
}
