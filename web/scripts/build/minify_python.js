/**
 * Python made small for its way to the reader: without comments, docstrings, blank lines and needless spaces, one
 * logical line to a line, one space to a level of indentation. Every token stays as it is, in its order. (MicroPython
 * has no __doc__, and no reader sees a line number of our modules: lab/frames.js shows the learner's own lines only.)
 */

import { parsePython } from '../../src/lab/syntax.js';

/** @typedef {{ from: number, to: number, put: string }} Piece  a stretch of the source that is not cut into tokens */

const TOKEN = /(\\\r?\n)|(\r?\n)|([ \t\f]+)|([\p{L}\p{N}_]+)|(.)/gsu;
const WORD = /[\p{L}\p{N}_]/u;
const OPERATOR = /[-+*/%@&|^~<>=!:]/;

/**
 * @param {string} source
 * @param {string} [name]  of the file, for the error
 */
export function minifyPython(source, name = 'source') {
  const lines = new Lines();
  let at = 0;
  for (const piece of piecesOf(source, name)) {
    lines.code(source.slice(at, piece.from));
    if (piece.put) lines.token(piece.put);
    at = piece.to;
  }
  lines.code(source.slice(at));
  return lines.text();
}

/** Collects tokens into logical lines. */
class Lines {
  #text = '';
  #line = '';
  #depth = 0; // of open brackets
  #column = 0; // where the first token of the line stands
  #space = false; // whether something blank stands before the next token
  #indents = [0]; // columns of the blocks that are open

  /** @param {string} source  neither string nor comment */
  code(source) {
    for (const [text, joined, newline, blank, word] of source.matchAll(TOKEN)) {
      if (newline && this.#depth === 0) this.#end();
      else if (joined || newline) this.#space = true;
      else if (blank) this.#blank(text.length);
      else this.token(text, word === undefined);
    }
  }

  /** @param {string} text @param {boolean} [mark]  whether it is an operator, a bracket, or the like */
  token(text, mark = false) {
    if (this.#line === '') this.#indent();
    else if (this.#space && needsSpace(this.#line, text)) this.#line += ' ';
    this.#space = false;
    this.#line += text;
    if (mark && '([{'.includes(text)) this.#depth++;
    if (mark && ')]}'.includes(text)) this.#depth--;
  }

  text() {
    this.#end();
    return this.#text;
  }

  /** @param {number} width */
  #blank(width) {
    this.#space = true;
    if (this.#line === '') this.#column += width;
  }

  #indent() {
    while (this.#column < /** @type {number} */ (this.#indents.at(-1))) this.#indents.pop();
    if (this.#column > /** @type {number} */ (this.#indents.at(-1))) this.#indents.push(this.#column);
    this.#line = ' '.repeat(this.#indents.length - 1);
  }

  #end() {
    if (this.#line.trim()) this.#text += `${this.#line}\n`;
    this.#line = '';
    this.#column = 0;
    this.#space = false;
  }
}

/**
 * Whether two tokens would be read as others without the blank between them.
 *
 * @param {string} before  ends with the first
 * @param {string} after  begins with the second
 */
function needsSpace(before, after) {
  const last = before.at(-1) ?? '';
  const first = after[0];
  if (WORD.test(last)) return WORD.test(first) || (first === '.' && /\d$/.test(last));
  if (last === '.') return WORD.test(first);
  if (/['"]/.test(last)) return /['"]/.test(first);
  return OPERATOR.test(last) && OPERATOR.test(first);
}

/**
 * Strings, as they are; comments and docstrings, as what stands for them.
 *
 * @param {string} source
 * @param {string} name
 * @returns {Piece[]}
 */
function piecesOf(source, name) {
  /** @type {Piece[]} */
  const pieces = [];
  const add = (/** @type {{ from: number, to: number }} */ { from, to }, /** @type {string} */ put) =>
    pieces.push({ from, to, put });
  const tree = parsePython(source);
  if (!tree) throw new Error(`${name}: nested too deep`);
  tree.iterate({
    enter(node) {
      if (node.type.isError)
        throw new Error(`${name}:${lineAt(source, node.from)}: not Python as Lezer reads it`);
      if (isDocstring(node.node)) add(node, isAlone(node.node) ? 'pass' : '');
      else if (node.name === 'Comment') add(node, '');
      else if (node.name === 'String' || node.name === 'FormatString')
        add(node, inSingleQuotes(source.slice(node.from, node.to)));
      else return true;
      return false;
    },
  });
  return pieces;
}

/** JSON writes \" for every ". @param {string} string  as it is in the source */
function inSingleQuotes(string) {
  return string.replace(/^([a-zA-Z]*)"([^"'\\{]+)"$/, "$1'$2'");
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
  if (node.nextSibling?.name === ';') return false;
  if (node.parent?.name === 'Script') return before(node) === null;
  return node.parent?.name === 'Body' && before(node)?.name === ':';
}

/** @param {import('@lezer/common').SyntaxNode} node */
function before(node) {
  let previous = node.prevSibling;
  while (previous?.name === 'Comment') previous = previous.prevSibling;
  return previous;
}

/** @param {import('@lezer/common').SyntaxNode} node */
function isAlone(node) {
  let next = node.nextSibling;
  while (next?.name === 'Comment') next = next.nextSibling;
  return node.parent?.name === 'Body' && next === null;
}

/**
 * @param {string} source
 * @param {number} at
 */
function lineAt(source, at) {
  return source.slice(0, at).split('\n').length;
}
