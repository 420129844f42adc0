/** What the lab asks of Python's syntax: questions about Lezer's tree, the same that the editor highlights with. */

import { parser } from '@lezer/python';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */

const COMPARES = new Set(['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in']);
export const COMPOUND = new Set([
  'IfStatement',
  'WhileStatement',
  'ForStatement',
  'WithStatement',
  'TryStatement',
  'FunctionDefinition',
  'ClassDefinition',
  'DecoratedStatement',
  'MatchStatement',
]);

/** Lezer takes `1.` for an error; to it the point is shown as a digit, which moves nothing. */
const POINT = /(?<![\w.])(\d[\d_]*)\.(?![\w.])/g;

/**
 * @param {string} source
 * @returns {import('@lezer/common').Tree | null}  null if it is nested deeper than JavaScript's stack
 */
export function parsePython(source) {
  try {
    return parser.parse(source.replace(POINT, (_, digits) => `${digits}0`));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * @param {import('@lezer/common').Tree} tree
 * @returns {number} where the first error of the tree is, -1 if it is whole
 */
export function firstError(tree) {
  let position = -1;
  tree.iterate({
    enter(node) {
      if (position < 0 && node.type.isError) position = node.from;
      return position < 0;
    },
  });
  return position;
}

/** @param {SyntaxNode} node */
export function isStatement(node) {
  return (
    node.name.endsWith('Statement') ||
    node.name === 'StatementGroup' ||
    COMPOUND.has(node.name) ||
    node.name === 'TypeDefinition'
  );
}

/** @param {SyntaxNode} node @param {string} source */
export function isFutureImport(node, source) {
  return node.name === 'ImportStatement' && /^from\s+__future__\b/.test(source.slice(node.from, node.to));
}

/** @param {SyntaxNode} statement @param {SyntaxNode} child  whether an expression of the statement's head follows it */
export function opensHead(statement, child) {
  if (statement.name === 'ForStatement') return child.name === 'in';
  return child.name === 'if' || child.name === 'elif' || child.name === 'while' || child.name === 'with';
}

/** @param {SyntaxNode} node @returns {SyntaxNode | null} */
export function bodyAfter(node) {
  let next = node.nextSibling;
  while (next && next.name !== 'Body') next = next.nextSibling;
  return next;
}

/** @param {SyntaxNode} keyword  an `if` or `elif` @returns {boolean} whether another branch follows */
export function hasElse(keyword) {
  return !!bodyAfter(keyword)?.nextSibling;
}

/**
 * @param {SyntaxNode} node
 * @param {string} source
 * @returns {{ left: SyntaxNode, operator: string, right: SyntaxNode } | null}
 */
export function comparison(node, source) {
  if (node.name !== 'BinaryExpression' || !node.firstChild || !node.lastChild) return null;
  const left = node.firstChild;
  const right = node.lastChild;
  const operator = source.slice(left.to, right.from).trim().replace(/\s+/g, ' ');
  return COMPARES.has(operator) ? { left, operator, right } : null;
}

/** @param {SyntaxNode} node @param {string} source */
export function isComparison(node, source) {
  return comparison(node, source) !== null;
}

/** @param {SyntaxNode} node @returns {boolean} whether it is a number, or made of numbers alone */
export function isNumber(node) {
  if (node.name === 'Number') return true;
  if (!/^(Unary|Binary|Parenthesized)Expression$/.test(node.name)) return false;
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!/^(ArithOp|BitOp|[()])$/.test(child.name) && !isNumber(child)) return false;
  return true;
}

/** @param {SyntaxNode} node @param {RegExp} kinds @returns {boolean} whether it stands in one of those nodes of its function */
export function isWithin(node, kinds) {
  for (let up = node.parent; up && up.name !== 'FunctionDefinition'; up = up.parent)
    if (kinds.test(up.name)) return true;
  return false;
}

/** @param {SyntaxNode} node @returns {boolean} whether the function whose body it is yields or awaits */
export function hasYield(node) {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'yield' || child.name === 'await') return true;
    if (child.name === 'FunctionDefinition' || child.name === 'LambdaExpression') continue;
    if (hasYield(child)) return true;
  }
  return false;
}

/** @param {SyntaxNode} body @param {string} source @returns {boolean} whether a function's first mark has a place */
export function canEnter(body, source) {
  for (let child = body.firstChild; child; child = child.nextSibling) {
    if (!isStatement(child) || child.name === 'FunctionDefinition') continue;
    if (child.name === 'ScopeStatement' || isFutureImport(child, source)) continue;
    if (child.name === 'TryStatement')
      return canEnter(/** @type {SyntaxNode} */ (child.getChild('Body')), source);
    return (
      child.name !== 'WhileStatement' && child.name !== 'ClassDefinition' && child.name !== 'MatchStatement'
    );
  }
  return false;
}

/** @param {SyntaxNode} definition @param {string} source @returns {string} the name of its `**kwargs`, or '' */
export function namedParameter(definition, source) {
  const stars = definition.getChild('ParamList')?.getChild('**');
  const name = stars?.nextSibling;
  return name?.name === 'VariableName' ? source.slice(name.from, name.to) : '';
}

/** @param {SyntaxNode} node @param {number} end @param {string} source @returns {string[]} */
export function keywordsOf(node, end, source) {
  /** @type {string[]} */
  const names = [];
  node.cursor().iterate((child) => {
    if (child.from >= end || child.name === 'Body' || child.name === 'ParamList') return false;
    if (child.name !== 'ArgList') return true;
    for (const sign of child.node.getChildren('AssignOp')) {
      const name = sign.prevSibling;
      if (name?.name === 'VariableName') names.push(source.slice(name.from, name.to));
    }
    return true;
  });
  return names;
}
