/**
 * What the modules of web/python import: none that needs it in turn, nothing that is not used. (An import inside of a
 * function comes later, and may go round.)
 */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePython } from '../src/lab/syntax.js';
import { circles, filesIn } from './floors.js';
import { ROOT } from './process.js';

const FOLDER = 'web/python';

/**
 * @typedef {object} Import
 * @property {string} module  "os.path"; "..ops" as it stands
 * @property {string | null} name  from the module; null: the module itself
 * @property {string} bound  the name that it has here; '*' for all
 * @property {number} line
 * @property {boolean} first  not in a function
 */

/**
 * @typedef {object} Module
 * @property {Import[]} imports
 * @property {Set<string>} used  names
 * @property {boolean} offers  it defines nothing but what is absent: what it imports is what it has
 */

/** @param {string} source @returns {Module} */
export function importsOf(source) {
  /** @type {Import[]} */
  const imports = [];
  /** @type {Set<string>} */
  const used = new Set();
  let offers = true;
  parsePython(source)?.iterate({
    enter({ name, node, from, to }) {
      const text = source.slice(from, to);
      if (/^(Function|Class)Definition$/.test(name) && !text.startsWith('def __getattr__(')) offers = false;
      if (name === 'VariableName') used.add(text);
      if (name === 'String' && /^['"]\w+['"]$/.test(text)) used.add(text.slice(1, -1)); // of __all__
      if (name !== 'ImportStatement') return true;
      let first = true;
      for (let up = node.parent; up; up = up.parent) first &&= up.name !== 'FunctionDefinition';
      const line = source.slice(0, from).split('\n').length;
      const [, module = '', list] = /^(?:from\s+(\S+)\s+)?import\s+(.*)$/s.exec(text) ?? [];
      for (const part of list.replace(/#.*|[()\\]/g, '').split(',')) {
        const [imported, alias] = part.trim().split(/\s+as\s+/);
        if (!imported) continue;
        const bound = alias ?? (module ? imported : imported.split('.')[0]);
        imports.push({ module: module || imported, name: module ? imported : null, bound, line, first });
      }
      return false;
    },
  });
  return { imports, used, offers };
}

/**
 * @param {Record<string, string>} sources  path -> text, of all modules
 * @returns {string[]} what is wrong, one line each
 */
export function findImportFaults(sources) {
  const modules = new Map(Object.entries(sources).map(([file, source]) => [file, importsOf(source)]));
  const target = (/** @type {string} */ file, /** @type {Import} */ { module, name }) => {
    const [, dots, rest] = /^(\.*)(.*)$/.exec(module) ?? [];
    const shims = file.includes('/shims/') ? `${FOLDER}/shims` : FOLDER;
    const base = dots ? join(dirname(file), ...Array(dots.length - 1).fill('..')) : shims;
    const path = join(base, ...rest.split('.'));
    const found = [name === null ? '' : join(path, `${name}.py`), `${path}.py`, join(path, '__init__.py')];
    return found.find((each) => modules.has(each)) ?? '';
  };
  const uses = [...modules].map(([file, { imports }]) => ({
    file,
    uses: imports
      .filter(({ first }) => first)
      .map((each) => target(file, each))
      .filter(Boolean),
  }));
  /** What other modules take from one. */
  const taken = new Set(
    [...modules].flatMap(([file, { imports }]) =>
      imports.map((each) => `${target(file, each)} ${each.name}`),
    ),
  );
  const unused = [...modules].flatMap(([file, { imports, used, offers }]) =>
    imports
      .filter(({ bound }) => bound !== '*' && !used.has(bound) && !taken.has(`${file} ${bound}`))
      .filter(
        ({ module }) => !offers && !file.endsWith('/__init__.py') && !file.endsWith(`/${module.slice(1)}.py`),
      )
      .map(({ bound, line }) => `${file}:${line}: ${bound} is imported and not used`),
  );
  return [...circles(uses), ...unused];
}

/** @returns {string[]} */
export function checkPython() {
  const files = filesIn(FOLDER, /\.py$/).filter((file) => existsSync(join(ROOT, file)));
  return findImportFaults(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])),
  );
}
