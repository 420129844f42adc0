/**
 * Everything points down: no file includes or imports from a floor above it, and no two files need each other.
 *
 * The order of the floors of C and of JavaScript, and the check of every #include and import against it. (The linker
 * sees calls that point up in C; this sees headers, and JavaScript.)
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ROOT } from './process.js';

/** Floor -> the floors it may use, beside itself. Bottom first. */
export const FLOORS_C = closure({
  base: [],
  kernels: [],
  tensor: ['base', 'kernels'],
  graph: ['tensor'],
  ops: ['graph'],
  variables: ['ops'],
  session: ['variables'],
  wasm: ['session'],
});

export const FLOORS_JS = closure({
  'web/src/core': [],
  'web/src/i18n': [],
  'web/src/lab': ['web/src/core', 'web/src/i18n'],
  'web/src/views': ['web/src/core', 'web/src/i18n'],
  'web/src/elements': ['web/src/views', 'web/src/lab'],
  'web/cli': ['web/src/lab', 'web/src/i18n'],
  'web/scripts': ['web/src/lab'],
  tutorial: ['web/src/elements'],
});

/**
 * @param {Record<string, string[]>} floors  each with those right below it
 * @returns {Record<string, Set<string>>} each with all below it
 */
function closure(floors) {
  /** @type {Record<string, Set<string>>} */
  const below = {};
  for (const [floor, uses] of Object.entries(floors)) {
    below[floor] = new Set(uses.flatMap((used) => [used, ...below[used]]));
  }
  return below;
}

/** @typedef {{ file: string, uses: string[] }} Uses  paths relative to the project */

/**
 * What is wrong: uses that point up, and circles.
 *
 * @param {Uses[]} files
 * @param {(path: string) => string | null} floorOf  null: not on a floor, not checked
 * @param {Record<string, Set<string>>} floors
 * @returns {string[]} one line each
 */
export function findFaults(files, floorOf, floors) {
  const faults = [];
  for (const { file, uses } of files) {
    const from = floorOf(file);
    for (const used of uses) {
      const to = floorOf(used);
      if (from === null || to === null || from === to || floors[from].has(to)) continue;
      faults.push(`${file}: uses ${used}, but ${to} is not below ${from}`);
    }
  }
  return [...faults, ...circles(files)];
}

/**
 * @param {Uses[]} files
 * @returns {string[]}
 */
export function circles(files) {
  const uses = new Map(files.map((entry) => [entry.file, entry.uses]));
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map();
  /** @type {string[]} */
  const found = [];
  /** @type {string[]} */
  const path = [];
  const visit = (/** @type {string} */ file) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push(`${[...path.slice(path.indexOf(file)), file].join(' -> ')}: these need each other`);
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const used of uses.get(file) ?? []) if (used !== file) visit(used);
    path.pop();
    state.set(file, 'done');
  };
  for (const { file } of files) visit(file);
  return found;
}

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} paths relative to the project
 */
export function filesIn(folder, name) {
  const path = join(ROOT, folder);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((entry) => name.test(entry) && !entry.split(sep).includes('node_modules'))
    .map((entry) => join(folder, entry).split(sep).join('/'))
    .sort();
}

/** @returns {string[]} */
export function checkC() {
  const files = filesIn('core/src', /\.[ch]$/).map((file) => {
    const includes = [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(/^\s*#\s*include\s+"([^"]+)"/gm),
    ].map((match) => match[1]);
    const uses = includes.map((name) =>
      [join('core/src', name), join(dirname(file), name)].find((path) => isFile(path)),
    );
    return { file, uses: uses.filter((path) => path !== undefined) };
  });
  return findFaults(files, (path) => /^core\/src\/([^/]+)\//.exec(path)?.[1] ?? null, FLOORS_C);
}

/** @returns {string[]} */
export function checkJavaScript() {
  const names = [...filesIn('web', /\.js$/), ...filesIn('tutorial', /\.js$/)];
  const files = names.map((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const targets = [...source.matchAll(/^(?:import|export)\b[^'"]*?['"](\.[^'"?]+)(?:\?[^'"]*)?['"]/gm)].map(
      (match) => match[1],
    );
    const uses = targets.map((target) =>
      relative(ROOT, resolve(ROOT, dirname(file), target))
        .split(sep)
        .join('/'),
    );
    return { file, uses: uses.filter(isFile) };
  });
  const floor = (/** @type {string} */ path) =>
    Object.keys(FLOORS_JS).find((name) => path.startsWith(`${name}/`)) ?? null;
  return findFaults(files, floor, FLOORS_JS);
}

/** @param {string} path  relative to the project */
function isFile(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() ?? false;
}
