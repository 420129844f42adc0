/**
 * The Python modules of web/python as one JSON asset, made small: comments and docstrings blanked, lines kept, so that
 * a traceback through our modules still names the right line. (MicroPython has no __doc__, nobody misses them.)
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parsePython } from '../../src/lab/syntax.js';

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
    files[path.split(sep).join('/')] = stripPython(readFileSync(join(folder, name), 'utf8'), name);
  }
  return files;
}

/**
 * Source without comments, docstrings and blanks at line ends; each statement stays on its line.
 *
 * @param {string} source
 * @param {string} [name]  of the file, for the error
 */
export function stripPython(source, name = 'source') {
  /** @type {{ from: number, to: number, put: string }[]} */
  const cuts = [];
  parsePython(source)?.iterate({
    enter(node) {
      if (node.type.isError)
        throw new Error(`${name}:${lineAt(source, node.from)}: not Python as Lezer reads it`);
      if (node.name === 'Comment') cuts.push({ from: node.from, to: node.to, put: '' });
      if (isDocstring(node.node)) {
        const lines = source.slice(node.from, node.to).split('\n').length - 1;
        const put = isAlone(node.node) ? 'pass' : '';
        cuts.push({ from: node.from, to: node.to, put: put + '\n'.repeat(lines) });
        return false;
      }
    },
  });
  let text = '';
  let at = 0;
  for (const cut of cuts) {
    text += source.slice(at, cut.from) + cut.put;
    at = cut.to;
  }
  return stripLineEnds(text + source.slice(at));
}

/**
 * A string standing as a statement at the start of a module, class or function, on a line of its own.
 *
 * @param {import('@lezer/common').SyntaxNode} node
 */
function isDocstring(node) {
  if (
    node.name !== 'ExpressionStatement' ||
    node.firstChild?.name !== 'String' ||
    node.firstChild.nextSibling
  )
    return false;
  if (node.parent?.name === 'Script') return before(node) === null;
  return node.parent?.name === 'Body' && before(node)?.name === ':' && nextIsNotSemicolon(node);
}

/** @param {import('@lezer/common').SyntaxNode} node */
function before(node) {
  let previous = node.prevSibling;
  while (previous?.name === 'Comment') previous = previous.prevSibling;
  return previous;
}

/** @param {import('@lezer/common').SyntaxNode} node */
function nextIsNotSemicolon(node) {
  return node.nextSibling?.name !== ';';
}

/** @param {import('@lezer/common').SyntaxNode} node */
function isAlone(node) {
  let next = node.nextSibling;
  while (next?.name === 'Comment') next = next.nextSibling;
  return node.parent?.name === 'Body' && next === null;
}

/**
 * Blanks at line ends go, but not inside strings of several lines, which are found once more in the cut text.
 *
 * @param {string} text
 */
function stripLineEnds(text) {
  /** @type {[number, number][]} */
  const strings = [];
  parsePython(text)?.iterate({
    enter(node) {
      if (/String/.test(node.name)) strings.push([node.from, node.to]);
    },
  });
  const inString = (/** @type {number} */ at) => strings.some(([from, to]) => from <= at && at < to);
  return text.replace(/[ \t]+$/gm, (blanks, at) => (inString(at) ? blanks : ''));
}

/**
 * @param {string} source
 * @param {number} at
 */
function lineAt(source, at) {
  return source.slice(0, at).split('\n').length;
}
