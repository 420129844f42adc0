/** Which names a statement binds, and which it reads. */

import { parsePython } from './syntax.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */

const GROUP = /^(Tuple|Parenthesized|Array)Expression$/;
const SIMPLE = /^(VariableName|Number|String|None|Boolean|MemberExpression|CallExpression)$/;
const TAKES_ITERABLES =
  /^(list|tuple|set|dict|sum|max|min|sorted|zip|enumerate|map|filter|iter|any|all|join|extend)$/;

/**
 * The targets that a statement unpacks values into: how many (without a starred one), whether one is starred, whether
 * nothing on the right could take an iterable apart by itself.
 * @param {string} statement
 * @returns {{ count: number, starred: boolean, plain: boolean } | null}  null if it unpacks nothing
 */
export function unpacking(statement) {
  const node = parsePython(statement)?.topNode.firstChild;
  const isLoop = node?.name === 'ForStatement';
  if (!node || !(isLoop || node.name === 'AssignStatement')) return null;
  const first = isLoop ? node.firstChild?.nextSibling : node.firstChild;
  const end = isLoop ? node.getChild('in') : node.getChild('AssignOp');
  const value = end?.nextSibling;
  if (!first || !end || !value) return null;
  const inner = GROUP.test(first.name) ? first.firstChild?.nextSibling : first;
  let count = 0;
  let starred = false;
  let commas = 0;
  for (let child = inner; child && child.from < end.from; child = child.nextSibling) {
    if (child.name === ',') commas++;
    else if (child.name === '*') starred = true;
    else if (!/^[()[\]]$/.test(child.name)) count++;
  }
  if (commas === 0) return null;
  const called = value.name === 'CallExpression' ? value.firstChild : null;
  const name = called?.name === 'MemberExpression' ? called.lastChild : called;
  const plain = isLoop
    ? value.name === 'ArrayExpression' || value.name === 'VariableName'
    : SIMPLE.test(value.name) && !TAKES_ITERABLES.test(name ? statement.slice(name.from, name.to) : '');
  return { count: count - (starred ? 1 : 0), starred, plain };
}

/** @param {SyntaxNode} node  a name @returns {boolean} whether it is given a value there */
function isBound(node) {
  let up = node;
  while (up.parent && GROUP.test(up.parent.name)) up = up.parent;
  switch (up.parent?.name) {
    case 'AssignStatement':
      return up.parent.getChildren('AssignOp').some((sign) => sign.from > up.from);
    case 'UpdateStatement':
      return up.prevSibling === null;
    case 'ForStatement':
      return up.from < (up.parent.getChild('in')?.from ?? 0);
    case 'WithStatement':
    case 'TryStatement':
      return up.prevSibling?.name === 'as';
    case 'DeleteStatement':
    case 'ImportStatement':
    case 'NamedExpression':
      return true;
    default:
      return false;
  }
}

/** @param {string} text @param {(node: SyntaxNode) => boolean} wanted @returns {string[]} names in it, in order */
function namesIn(text, wanted) {
  /** @type {string[]} */
  const names = [];
  parsePython(text)?.iterate({
    enter({ name, node }) {
      if (name === 'VariableName' && wanted(node)) names.push(text.slice(node.from, node.to));
    },
  });
  return names;
}

/**
 * The name that a statement reads and that is the function's own.
 * @param {string} statement
 * @param {string} body  of the function around it
 * @returns {string | undefined}
 */
export function firstUnbound(statement, body) {
  const own = new Set(namesIn(body, isBound));
  const read = namesIn(
    statement,
    (node) => !isBound(node) || /^(Update|Delete)/.test(node.parent?.name ?? ''),
  );
  return read.find((name) => own.has(name));
}
