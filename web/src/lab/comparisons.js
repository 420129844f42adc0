/**
 * Comparisons with < and the like, written anew: MicroPython asks the left side only, Python the right side, too, when
 * the left does not know it (a number beside a tensor or an array).
 *
 *   1 < x              `x > 1`
 *   n < x              `(n<x if __lab_T(x)in __lab_P else __lab_c(n,'<',x))`: in a loop over numbers no function is
 *                      called between them
 *   n < f(x)           likewise in a loop, with the right side kept in `__lab_q`; elsewhere `__lab_c(n,'<',f(x))`
 *   0 < n < x          the pairs in turn, with `and` between them; what is no name is kept in `__lab_q1`
 */

import { comparison, isComparison, isNumber, isWithin } from './syntax.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/** @typedef {import('./places.js').Marker} Marker */
/** @typedef {import('./places.js').Place} Place */
/** @typedef {{ left: SyntaxNode, operator: string, right: SyntaxNode }} Pair */

const MIRRORED = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
]);
const LOOP = /^(For|While)Statement$/;
const INNER = /ComprehensionExpression$|^LambdaExpression$/; // scopes of their own, where `:=` has no place
const NUMBER_CALL = /^(len|int|float|ord)\(/;

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place @returns {string} */
export function writeComparison(marker, node, place) {
  const { source } = marker;
  const pairs = pairsOf(node, source);
  if (pairs.length === 0 || (node.parent && isComparison(node.parent, source)))
    return marker.copy(node, place);
  const text = (/** @type {SyntaxNode} */ side) => marker.write(side, place);
  if (pairs.length === 1) return writePair(pairs[0], source, text);
  const kept = pairs.slice(1).map(({ left }) => left);
  if (/\n/.test(source.slice(node.from, node.to))) return marker.copy(node, place);
  if (kept.every((side) => side.name === 'VariableName' || isNumber(side)))
    return `(${pairs.map((pair) => writePair(pair, source, text)).join(' and ')})`;
  if (isInner(node)) return marker.copy(node, place);
  const written = pairs.map(({ left, operator, right }, index) => {
    const first = index === 0 ? text(left) : `__lab_q${index}`;
    const second = index === kept.length ? text(right) : `(__lab_q${index + 1}:=${text(right)})`;
    return compared(first, operator, operator, second);
  });
  return `(${written.join(' and ')})`;
}

/** @param {SyntaxNode} node @returns {boolean} whether it stands in a comprehension, a generator or a lambda */
function isInner(node) {
  for (let up = node.parent; up; up = up.parent)
    if (INNER.test(up.name) || (up.name === 'ArgList' && up.getChild('for'))) return true;
  return false;
}

/** @param {SyntaxNode} node @param {string} source @returns {Pair[]} none if it is no chain of < and the like */
function pairsOf(node, source) {
  const last = comparison(node, source);
  if (!last || !MIRRORED.has(last.operator)) return [];
  if (!isComparison(last.left, source)) return [last];
  const before = pairsOf(last.left, source);
  return before.length === 0 ? [] : [...before, { ...last, left: before[before.length - 1].right }];
}

/** @param {Pair} pair @param {string} source @param {(side: SyntaxNode) => string} text @returns {string} */
function writePair({ left, operator, right }, source, text) {
  const [first, second] = [text(left), text(right)];
  const between = source.slice(left.to, right.from);
  if (isNumber(right) || right.name === 'String' || NUMBER_CALL.test(second)) return first + between + second;
  if (/\n/.test(first + between + second)) return compared(first, operator, between, second);
  if (isNumber(left)) return `${second}${MIRRORED.get(operator)}${first}`;
  if (/^[\w.]+$/.test(first)) {
    const otherwise = (/** @type {string} */ name) => `else __lab_c(${first},'${operator}',${name}))`;
    if (right.name === 'VariableName')
      return `(${first}${operator}${second} if __lab_T(${second})in __lab_P ${otherwise(second)}`;
    if (isWithin(right, LOOP) && !isInner(right))
      return `(${first}${operator}__lab_q if __lab_T(__lab_q:=${second})in __lab_P ${otherwise('__lab_q')}`;
  }
  return compared(first, operator, operator, second);
}

/**
 * @param {string} first @param {string} operator
 * @param {string} between  what stands between the sides, the operator in it
 * @param {string} second
 */
export function compared(first, operator, between, second) {
  const call = MIRRORED.has(operator);
  return call
    ? `__lab_c(${first}${between.replace(operator, `,'${operator}',`)}${second})`
    : `${first}${between}${second}`;
}
