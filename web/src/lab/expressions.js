/**
 * Expressions of a cell that are written anew, because MicroPython does not do with them what Python does, or not all.
 * The names are put into builtins by web/python/shims/_lab.py.
 *
 *   {'a': 1, **b}      `__lab_m([('a',1),(__lab_k,b)])`: a dict that keeps its order; `**kwargs` of a marked function
 *                      likewise (instrument.js)
 *   {x:.2f}, .format   NumPy scalars become numbers where there is a format spec; in float(x), one-element arrays too
 *   ", ".join(x)       says which item is no str
 *   1 < x, n < x       `x > 1` and, outside of loops, `__lab_c(n,'<',x)`: MicroPython does not ask the right side of a
 *                      comparison
 *   s[::2]             `__lab_s(s)[::2]`: of a str, tuple or bytes MicroPython takes no steps
 */

import { comparison, isComparison, isNumber, isRepeated } from './syntax.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/**
 * @typedef {{
 *   name: string, depth: string, marked: boolean, entered: boolean, named: string, caught: string,
 * }} Place  where a statement stands; `named`: the `**kwargs`, and `caught`: the error, that the next mark writes anew
 */
/**
 * @typedef {object} Marker  what writes the cell (instrument.js)
 * @property {string} source  the cell's text
 * @property {(node: SyntaxNode, place: Place) => string} write  a node, marked
 * @property {(node: SyntaxNode, place: Place, special?: (child: SyntaxNode) => string | null) => string} copy
 *   a node as it stands, its children written in turn; special answers null for those that are written as usual
 */

const MIRRORED = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
]);

/** Methods of str that are called through the lab. */
const METHODS = new Map([
  ['format', '__lab_f'],
  ['join', '__lab_j'],
]);

/** By the name of the node. @type {Record<string, (marker: Marker, node: SyntaxNode, place: Place) => string>} */
export const writers = {
  DictionaryExpression: writeDictionary,
  DictionaryComprehensionExpression: writeDictionary,
  FormatString: writeFormatString,
  CallExpression: writeCall,
  MemberExpression: writeMember,
  BinaryExpression: writeComparison,
  PrintStatement: (marker, node) => marker.source.slice(node.from, node.to),
};

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeDictionary(marker, node, place) {
  const list = node.name === 'DictionaryExpression';
  let open = ''; // '' before a key, ':' before its value
  return marker.copy(node, place, (child) => {
    switch (child.name) {
      case '{':
        return list ? '__lab_m([' : '__lab_m(';
      case '}':
        return list ? '])' : ')';
      case ':':
        open = ':';
        return ',';
      case '**':
        open = ':';
        return '(__lab_k,';
      case ',':
      case 'Comment':
        return null;
    }
    if (open === 'done') return null;
    const text = marker.write(child, place);
    if (open === '') return `(${text}`;
    open = list ? '' : 'done';
    return `${text})`;
  });
}

/** @param {Marker} marker @param {SyntaxNode} node */
function writeFormatString(marker, node) {
  let text = '';
  let at = node.from;
  for (const part of node.getChildren('FormatReplacement')) {
    const spec = part.getChild('FormatSpec');
    const first = part.firstChild?.nextSibling;
    if (!spec || !first || part.getChild('FormatSelfDoc') || part.getChild('FormatConversion')) continue;
    text += `${marker.source.slice(at, first.from)}__lab_n(${marker.source.slice(first.from, spec.from)})`;
    at = spec.from;
  }
  return text + marker.source.slice(at, node.to);
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeCall(marker, node, place) {
  const callee = node.firstChild;
  const list = node.getChild('ArgList');
  const only = list?.firstChild?.nextSibling;
  if (only && only.nextSibling?.name === ')' && marker.source.slice(node.from, list.from) === 'float')
    return marker.copy(node, place, (child) =>
      child.from === list.from
        ? marker.copy(list, place, (argument) =>
            argument.from === only.from ? `__lab_y(${marker.write(only, place)})` : null,
          )
        : null,
    );
  if (callee?.name !== 'MemberExpression' || !list) return marker.copy(node, place);
  const name = callee.lastChild;
  const object = callee.firstChild;
  const method = name?.name === 'PropertyName' && METHODS.get(marker.source.slice(name.from, name.to));
  if (!method || !object) return marker.copy(node, place);
  const gap = marker.source.slice(object.to, list.from).replace(/[^\n]/g, '');
  const inside = marker.copy(list, place).slice(1);
  return `${method}(${marker.write(object, place)}${gap}${/^[\s)]*$/.test(inside) ? '' : ','}${inside}`;
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeMember(marker, node, place) {
  if (node.getChildren(':').length < 2) return marker.copy(node, place);
  return marker.copy(node, place, (child) =>
    child.from === node.from ? `__lab_s(${marker.write(child, place)})` : null,
  );
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeComparison(marker, node, place) {
  const { source } = marker;
  const sides = comparison(node, source);
  const mirrored = sides && MIRRORED.get(sides.operator);
  const chained = node.parent && isComparison(node.parent, source);
  if (!mirrored || chained || /Number|String/.test(sides.right.name)) return marker.copy(node, place);
  const { left, operator, right } = sides;
  if (isNumber(left) && !source.slice(node.from, node.to).includes('\n'))
    return `${marker.write(right, place)} ${mirrored} ${marker.write(left, place)}`;
  if (left.name !== 'VariableName' || isRepeated(node)) return marker.copy(node, place);
  const between = source.slice(left.to, right.from).replace(operator, `,'${operator}',`);
  return `__lab_c(${marker.write(left, place)}${between}${marker.write(right, place)})`;
}
