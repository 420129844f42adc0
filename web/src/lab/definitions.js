/**
 * What the learner's functions take, and ours: read from the text where they are defined, because MicroPython's errors
 * about arguments tell neither the names of parameters nor, often, the name of the function.
 */

import { parsePython } from './syntax.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/** @typedef {{ name: string, kind: 'positional' | 'named' | '*' | '**', optional: boolean }} Parameter */
/** @typedef {{ name: string, parameters: Parameter[] }} Definition  `name` as Python's errors call it */
/** @typedef {{ name: string, positional: number, keywords: string[], spread: boolean, of: boolean }} Call  see callsIn */
/**
 * @typedef {object} Around  where an error happened
 * @property {string} statement  the learner's innermost statement, '' if there is none
 * @property {boolean} inside  whether it was in that statement itself, not in a module that it called
 * @property {string} body  the text of the function around it, '' at the top
 * @property {(name: string) => Definition[]} definitions
 */
/** @typedef {(around: Around, ...found: string[]) => string | null} Wording  null: it stays as it is */

const LONGEST = 4000; // characters of a definition's head

/**
 * The definitions of a name, those that a reader would look at first.
 * @param {string} name  of a function, a class or a variable that holds a lambda; or `<lambda>`
 * @param {string[]} cells  the cells' texts, the latest last
 * @param {() => string[]} packages  the texts of our modules; asked if no cell defines the name
 * @returns {Definition[]}
 */
export function definitionsOf(name, cells, packages) {
  const found = cells.flatMap((source) => inText(name, source)).reverse();
  if (found.length > 0 || !/^\w+$/.test(name)) return found;
  const head = new RegExp(`^[ \\t]*(?:def|class) ${name}\\b`, 'gm');
  for (const text of packages()) {
    for (const { index } of text.matchAll(head)) {
      const isClass = /^\s*class/.test(text.slice(index, index + 80));
      const start = isClass ? text.indexOf('def __init__(', index) : index;
      if (start >= 0)
        found.push(...inText(isClass ? '__init__' : name, text.slice(start, start + LONGEST).trimStart()));
    }
  }
  return found;
}

/** @param {string} name @param {string} source @returns {Definition[]} in the order of the text */
function inText(name, source) {
  /** @type {Definition[]} */
  const found = [];
  const text = (/** @type {SyntaxNode | null | undefined} */ node) =>
    node ? source.slice(node.from, node.to) : '';
  const add = (/** @type {string} */ called, /** @type {SyntaxNode} */ node) =>
    found.push({ name: called, parameters: parametersOf(node, source) });
  parsePython(source)?.iterate({
    enter({ name: kind, node }) {
      if (kind === 'LambdaExpression') {
        const before = node.prevSibling;
        const given =
          before?.name === 'AssignOp' && node.parent?.name === 'AssignStatement' && before.prevSibling;
        if (name === '<lambda>' || (given && text(given) === name)) add('<lambda>', node);
      } else if (kind === 'FunctionDefinition' && text(node.getChild('VariableName')) === name) {
        add(name, node);
      } else if (kind === 'ClassDefinition' && text(node.getChild('VariableName')) === name) {
        const methods = node.getChild('Body')?.getChildren('FunctionDefinition') ?? [];
        const made = methods.find((method) => text(method.getChild('VariableName')) === '__init__');
        if (made) add('__init__', made);
      }
    },
  });
  return found;
}

/** @param {SyntaxNode} definition @param {string} source @returns {Parameter[]} */
function parametersOf(definition, source) {
  /** @type {Parameter[]} */
  const found = [];
  /** @type {Parameter['kind']} */
  let kind = 'positional';
  for (let node = definition.getChild('ParamList')?.firstChild; node; node = node.nextSibling) {
    if (node.name === '*' || node.name === '**') kind = node.name;
    else if (node.name === ',' && kind === '*') kind = 'named';
    else if (node.name === 'AssignOp') /** @type {Parameter} */ (found.at(-1)).optional = true;
    else if (node.name === 'VariableName' && node.prevSibling?.name !== 'AssignOp')
      found.push({ name: source.slice(node.from, node.to), kind, optional: false });
  }
  return found;
}

/**
 * The calls of a statement, in the order of the text: the last part of the callee's name, how many arguments stand
 * without a name, the names of the others, whether there are `*` or `**` arguments, whether it is a method's (`a.b()`).
 * @param {string} statement
 * @returns {Call[]}
 */
export function callsIn(statement) {
  /** @type {Call[]} */
  const calls = [];
  parsePython(statement)?.iterate({
    enter({ name, node }) {
      const list = name === 'CallExpression' && node.getChild('ArgList');
      const callee = node.firstChild;
      if (!list || !callee) return;
      const last = callee.name === 'MemberExpression' ? callee.lastChild : callee;
      const called = statement.slice(last?.from, last?.to);
      /** @type {Call} */
      const call = {
        name: /^\w+$/.test(called) ? called : '',
        positional: 0,
        keywords: [],
        spread: false,
        of: callee.name === 'MemberExpression',
      };
      for (let child = list.firstChild; child; child = child.nextSibling) {
        if (child.name === '*' || child.name === '**') call.spread = true;
        else if (child.nextSibling?.name === 'AssignOp')
          call.keywords.push(statement.slice(child.from, child.to));
        else if (
          !/^([(),]|AssignOp|Comment)$/.test(child.name) &&
          !/AssignOp|^\*/.test(child.prevSibling?.name ?? '')
        )
          call.positional++;
      }
      calls.push(call);
    },
  });
  return calls;
}

/** @param {string} source @param {number} line @returns {string} the innermost function there, '' if there is none */
export function functionAt(source, line) {
  const lines = source.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const at = start + (/\S/.exec(lines[line - 1] ?? '')?.index ?? 0);
  let found = '';
  parsePython(source)?.iterate({
    enter({ name, from, to }) {
      if (name === 'FunctionDefinition' && from < at && at < to) found = source.slice(from, to);
    },
  });
  return found;
}
