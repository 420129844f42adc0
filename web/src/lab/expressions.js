/**
 * Expressions of a cell that are written anew, because MicroPython does not do with them what Python does, or not all.
 * The names are put into builtins by web/python/shims/_lab.py.
 *
 *   {'a': 1, **b}      `__lab_m([('a',1),(__lab_k,b)])`: a dict that keeps its order; `**kwargs` of a marked function
 *                      likewise (instrument.js)
 *   [*a, 3]            `__lab_a('list',*a,3)`, and (*a, 3), {*a, 3} likewise: MicroPython takes stars in calls only
 *   raise X from Y     `raise (X,Y)[0]`: MicroPython would print that it keeps no causes
 *   {x:.2f}            `{__lab_w((x),'.2f')}` in an f-string; likewise text.format(...) and "..." % values: see
 *                      _lab_format.py
 *   float(x)           takes one-element arrays, too
 *   s.title()          `__lab_u('title',s)`: see _str.py; ", ".join(x) likewise, to say which item is no str
 *   n < x              as comparisons.js writes them
 *   v *= 2, v /= 2     `v=__lab_z(v,'*',2)`, **= too: MicroPython does not ask for a `__imul__`
 *   s[::2]             `__lab_s(s)[::2]`: of a str, tuple or bytes MicroPython takes no steps
 */

import { writeComparison } from './comparisons.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/** @typedef {import('./places.js').Marker} Marker */
/** @typedef {import('./places.js').Place} Place */

/** Methods of str that MicroPython lacks, or does half; and list.sort. */
const METHODS = new Map([
  ['format', '__lab_f('],
  ['join', '__lab_j('],
  ...(
    'capitalize casefold center expandtabs format_map isalnum isascii isdecimal isidentifier isnumeric ' +
    'isprintable istitle ljust maketrans removeprefix removesuffix rjust sort swapcase title translate zfill'
  )
    .split(' ')
    .map((name) => /** @type {[string, string]} */ ([name, `__lab_u('${name}',`])),
]);

/** By the name of the node. @type {Record<string, (marker: Marker, node: SyntaxNode, place: Place) => string>} */
export const writers = {
  DictionaryExpression: writeDictionary,
  DictionaryComprehensionExpression: writeDictionary,
  ArrayExpression: (marker, node, place) => writeStarred(marker, node, place, 'list'),
  TupleExpression: (marker, node, place) => writeStarred(marker, node, place, 'tuple'),
  SetExpression: (marker, node, place) => writeStarred(marker, node, place, 'set'),
  RaiseStatement: writeRaise,
  FormatString: writeFormatString,
  CallExpression: writeCall,
  MemberExpression: writeMember,
  BinaryExpression: writeBinary,
  UpdateStatement: writeUpdate,
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

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place @param {string} kind */
function writeStarred(marker, node, place, kind) {
  const sign = node.parent?.name === 'AssignStatement' && node.parent.getChildren('AssignOp').at(-1);
  const isTarget = (sign && sign.from > node.from) || node.nextSibling?.name === 'in';
  if (!node.getChild('*') || isTarget) return marker.copy(node, place);
  return marker.copy(node, place, (child) => {
    if (child.from === node.from) return `__lab_a('${kind}',`;
    return child.to === node.to ? ')' : null;
  });
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeRaise(marker, node, place) {
  const from = node.getChild('from');
  const raised = node.firstChild?.nextSibling;
  if (!from || !raised) return marker.copy(node, place);
  return `${marker.copy(node, place, (child) => {
    if (child.from === raised.from) return `(${marker.write(child, place)}`;
    return child.from === from.from ? ',' : null;
  })})[0]`;
}

/** @param {Marker} marker @param {SyntaxNode} node */
function writeFormatString({ source }, node) {
  const quote = /^\w*(['"])/.exec(source.slice(node.from, node.to))?.[1] === '"' ? "'" : '"';
  let text = '';
  let at = node.from;
  for (const part of node.getChildren('FormatReplacement')) {
    const first = part.firstChild?.nextSibling;
    if (!first || part.getChild('FormatSelfDoc')) continue;
    const conversion = part.getChild('FormatConversion');
    const spec = part.getChild('FormatSpec');
    const end = conversion ?? spec ?? /** @type {SyntaxNode} */ (part.lastChild);
    const value = source.slice(first.from, end.from);
    const format = spec ? specText(source, spec, quote) : '';
    if (format === null) {
      text += `${source.slice(at, first.from)}__lab_n(${value})`;
      at = end.from;
    } else {
      const kind = conversion ? `,${quote}${source.slice(conversion.from + 1, conversion.to)}${quote}` : '';
      text += `${source.slice(at, first.from)}__lab_w((${value})${format || (kind && `,${quote}${quote}`)}${kind})`;
      at = part.to - 1;
    }
  }
  return text + source.slice(at, node.to);
}

/**
 * The spec of a field as an argument, with a comma before it; what stands in braces in it is filled in.
 * @param {string} source @param {SyntaxNode} spec @param {string} quote
 * @returns {string | null}  null if MicroPython could not read it there
 */
function specText(source, spec, quote) {
  let text = '';
  let values = '';
  let at = spec.from + 1;
  for (const part of spec.getChildren('FormatReplacement')) {
    text += `${source.slice(at, part.from)}{}`;
    values += `${values && ','}${source.slice(part.from + 1, part.to - 1)}`;
    at = part.to;
  }
  text += source.slice(at, spec.to);
  if (/['"\\:!]/.test(text + values)) return null;
  return `,${quote}${text}${quote}${values && `.format(${values})`}`;
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeBinary(marker, node, place) {
  const { source } = marker;
  const [text, sign, values] = [node.firstChild, node.getChild('ArithOp'), node.lastChild];
  const isFormat = text && sign && values && /^(Continued|Format)?String$/.test(text.name);
  if (!isFormat || source.slice(sign.from, sign.to) !== '%') return writeComparison(marker, node, place);
  const [before, after] = [source.slice(text.to, sign.from), source.slice(sign.to, values.from)];
  return `__lab_b(${marker.write(text, place)}${before},${after}${marker.write(values, place)})`;
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
  return `${method}${marker.write(object, place)}${gap}${/^[\s)]*$/.test(inside) ? '' : ','}${inside}`;
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeMember(marker, node, place) {
  if (node.getChildren(':').length < 2) return marker.copy(node, place);
  return marker.copy(node, place, (child) =>
    child.from === node.from ? `__lab_s(${marker.write(child, place)})` : null,
  );
}

/** @param {Marker} marker @param {SyntaxNode} node @param {Place} place */
function writeUpdate(marker, node, place) {
  const { source } = marker;
  const target = node.firstChild;
  const operator = target?.nextSibling;
  const value = operator?.nextSibling;
  const sign = operator && /^(\*\*?|\/)=$/.exec(source.slice(operator.from, operator.to))?.[1];
  if (!sign || !value || value.nextSibling || target.name !== 'VariableName') return marker.copy(node, place);
  const name = source.slice(target.from, target.to);
  const gap = source.slice(target.to, value.from).replace(/[^\n]/g, '');
  return `${name}=__lab_z(${name},'${sign}',${gap}${marker.write(value, place)})`;
}
