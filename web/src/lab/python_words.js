/**
 * CPython's words for the errors that MicroPython words otherwise (3.7's where later ones name a method's class, which
 * MicroPython does not tell). Some depend on the statement in which the error happened; where that leaves it open,
 * MicroPython's words stand.
 */

import { argumentWords } from './argument_words.js';
import { firstUnbound, unpacking } from './bindings.js';

/** @typedef {import('./definitions.js').Around} Around */
/** @typedef {import('./definitions.js').Wording} Wording */

const SIGNS = new Map(
  Object.entries({
    add: '+',
    sub: '-',
    mul: '*',
    truediv: '/',
    floordiv: '//',
    mod: '%',
    pow: '**',
    matmul: '@',
    lshift: '<<',
    rshift: '>>',
    and: '&',
    or: '|',
    xor: '^',
    neg: '-',
    pos: '+',
    invert: '~',
  }),
);
const COMPARISONS = new Map(Object.entries({ lt: '<', le: '<=', gt: '>', ge: '>=' }));
const SEQUENCE = /^(str|bytes|list|tuple)$/;

/** MicroPython's words -> CPython's. @type {[RegExp, string | Wording][]} */
const WORDS = [
  [/^name '(.*)' isn't defined$/s, "name '$1' is not defined"],
  [/^'(.*)' object isn't iterable$/, notIterable],
  [/^'(.*)' object isn't (callable|subscriptable|an iterator)$/, "'$1' object is not $2"],
  [
    /^'(?!(?:tuple|str|bytes)' object doesn't support item d)(.*)' object doesn't support item (\w+)$/,
    "'$1' object does not support item $2",
  ],
  [/^unsupported types for __[ri]?(lt|le|gt|ge)__: '(.*)', '(.*)'$/, notCompared],
  [/^unsupported types for __[ri]?(\w+)__: '(.*)', '(.*)'$/, notCombined],
  [/^unsupported type for __hash__: '(.*)'$/, "unhashable type: '$1'"],
  [/^unsupported type for __abs__: '(.*)'$/, "bad operand type for abs(): '$1'"],
  [
    /^unsupported type for __(\w+)__: '(.*)'$/,
    (_, name, type) => `bad operand type for unary ${SIGNS.get(name) ?? name}: '${type}'`,
  ],
  [/^divide by zero$/, dividedByZero],
  [/^invalid syntax for number$/, called(/\b(complex)\(/, ' arg is a malformed string')],
  [/^invalid syntax for integer with base (\d+): (.*)$/s, 'invalid literal for int() with base $1: $2'],
  [/^can't convert (\w+) to (int|float)$/, notANumber],
  [/^can't convert '(\w+)' object to str implicitly$/, notAText],
  [/^(list|tuple) indices must be integers, not (\w+)$/, '$1 indices must be integers or slices, not $2'],
  [/^string indices must be integers, not \w+$/, 'string indices must be integers'],
  [/^list index out of range$/, outOfList],
  [/^bytes index out of range$/, 'index out of range'],
  [/^range index out of range$/, 'range object index out of range'],
  [/^need more than (\d+) values to unpack$/, tooFewValues],
  [/^object not in sequence$/, notInSequence],
  [/^arg is an empty sequence$/, called(/\b(max|min)\(/, ' arg is an empty sequence')],
  [/^object '(.*)' isn't a tuple or list$/, 'can only assign an iterable'],
  [/^slice step can't be zero$/, 'slice step cannot be zero'],
  [/^zero step$/, 'range() arg 3 must not be zero'],
  [/^negative factorial$/, 'factorial() not defined for negative values'],
  [/^format string needs more arguments$/, 'not enough arguments for format string'],
  [/^format string didn't convert all arguments$/, 'not all arguments converted during string formatting'],
  [/^unknown format code /, 'Unknown format code '],
  [/^single '\}' encountered/, "Single '}' encountered"],
  [/^unmatched '\{' in format$/, "Single '{' encountered in format string"],
  [/^no active exception to reraise$/, 'No active exception to reraise'],
  [
    /^can't import name (\w+)$/,
    ({ statement }, name) => {
      const module = /\bfrom\s+([\w.]+)\s+import\b/.exec(statement)?.[1];
      return `cannot import name '${name}'${module ? ` from '${module}' (unknown location)` : ''}`;
    },
  ],
  [
    /^issubclass\(\) arg 2 must be a class or a tuple of classes$/,
    called(/\b(isinstance)\(/, ' arg 2 must be a type or tuple of types'),
  ],
];

/**
 * @param {string} type
 * @param {string} message
 * @param {Around} around
 * @returns {[type: string, message: string]}
 */
export function pythonsWords(type, message, around) {
  if (type === 'RuntimeError' && /^(maximum recursion depth exceeded|pystack exhausted)/.test(message))
    return ['RecursionError', 'maximum recursion depth exceeded'];
  if (type === 'NameError' && message === 'local variable referenced before assignment') {
    const name = firstUnbound(around.statement, around.body);
    return ['UnboundLocalError', name ? `local variable '${name}' referenced before assignment` : message];
  }
  const deleted = /^'(\w+)'$/.exec(message)?.[1];
  if (type === 'KeyError' && deleted && new RegExp(`^del\\b[^[]*\\b${deleted}\\b`).test(around.statement))
    return ['NameError', `name '${deleted}' is not defined`];
  if (/^'.*' object has no attribute '__exit__'$/.test(message) && /^with\b/.test(around.statement))
    return [type, '__enter__'];
  const words = type === 'TypeError' ? argumentWords(message, around) : null;
  return [type, words ?? inTable(message, around) ?? message];
}

/** @param {string} message @param {Around} around */
function inTable(message, around) {
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(message);
    if (!found) continue;
    return typeof words === 'string' ? message.replace(pattern, words) : words(around, ...found.slice(1));
  }
  return null;
}

/** The name of the function that the statement calls, and the rest. @param {RegExp} call @param {string} rest @returns {Wording} */
function called(call, rest) {
  return ({ statement }) => {
    const name = call.exec(statement)?.[1];
    return name ? `${name}()${rest}` : null;
  };
}

/** @type {Wording} */
function notIterable({ statement, inside }, type) {
  if (inside && unpacking(statement)?.plain) return `cannot unpack non-iterable ${type} object`;
  if (inside && /\bin\b/.test(statement) && !/\bfor\b/.test(statement))
    return `argument of type '${type}' is not iterable`;
  return `'${type}' object is not iterable`;
}

/** @type {Wording} */
function notCompared({ statement }, name, left, right) {
  const sign = COMPARISONS.get(name) ?? '<';
  const mirror = sign.replace(/[<>]/, sign[0] === '<' ? '>' : '<');
  const sorting = /\bsort(ed)?\s*\(/.test(statement) && !statement.includes('<');
  const mirrored = !statement.includes(sign[0]) && statement.includes(mirror); // comparisons.js did that
  const [first, second] = sorting || mirrored ? [right, left] : [left, right];
  return `'${mirrored ? mirror : sign}' not supported between instances of '${first}' and '${second}'`;
}

/** @type {Wording} */
function notCombined({ statement }, name, left, right) {
  const sign = SIGNS.get(name) ?? `__${name}__`;
  if (sign === '+' && left === 'bytes') return `can't concat ${right} to bytes`;
  if (sign === '+' && SEQUENCE.test(left)) return `can only concatenate ${left} (not "${right}") to ${left}`;
  if (sign === '*' && SEQUENCE.test(left)) return `can't multiply sequence by non-int of type '${right}'`;
  if (sign === '*' && SEQUENCE.test(right)) return `can't multiply sequence by non-int of type '${left}'`;
  const updated = statement.includes(`${sign}=`) ? `${sign}=` : sign;
  return `unsupported operand type(s) for ${updated === '**' ? '** or pow()' : updated}: '${left}' and '${right}'`;
}

/** @type {Wording} */
function dividedByZero({ statement, inside }) {
  if (!inside || /[^/]\/[^/]/.test(statement)) return 'division by zero';
  if (/\*\*|\bpow\(/.test(statement)) return '0.0 cannot be raised to a negative power';
  return /\/\/|%|\bdivmod\(/.test(statement) ? 'integer division or modulo by zero' : 'division by zero';
}

/** @type {Wording} */
function notANumber({ statement, inside }, type, wanted) {
  if (!inside) return null;
  if (/%[-+ #0-9.]*[diuxXo]/.test(statement)) return `%d format: a number is required, not ${type}`;
  if (/\b(int|float)\(/.test(statement) && statement.includes(`${wanted}(`)) {
    const taken = wanted === 'int' ? 'a string, a bytes-like object or a number' : 'a string or a number';
    return `${wanted}() argument must be ${taken}, not '${type}'`;
  }
  if (wanted === 'float') {
    const rounds = /\bround\(/.test(statement);
    return rounds ? `type ${type} doesn't define __round__ method` : `must be real number, not ${type}`;
  }
  if (/\[[^\]]*:/.test(statement))
    return 'slice indices must be integers or None or have an __index__ method';
  return `'${type}' object cannot be interpreted as an integer`;
}

/** @type {Wording} */
function notAText({ statement, inside }, type) {
  if (!inside) return null;
  const method = /\.(split|rsplit|replace|startswith|endswith)\(/.exec(statement)?.[1] ?? '';
  if (method.endsWith('split')) return `must be str or None, not ${type}`;
  if (method === 'replace') return `replace() argument 1 must be str, not ${type}`;
  if (method.endsWith('with')) return `${method} first arg must be str or a tuple of str, not ${type}`;
  if (/\bord\(/.test(statement)) return `ord() expected string of length 1, but ${type} found`;
  if (/\bin\b/.test(statement)) return `'in <string>' requires string as left operand, not ${type}`;
  return `must be str, not ${type}`;
}

/** @type {Wording} */
function outOfList({ statement, inside }) {
  if (!inside) return null;
  if (/\.pop\(/.test(statement)) return 'pop index out of range';
  const written = /^(?:del\b.*|[^=]*\])\s*(?:=(?!=)(.*))?$/s.exec(statement);
  return written && !written[1]?.includes('[') && /^del\b|=/.test(statement)
    ? 'list assignment index out of range'
    : null;
}

/** @type {Wording} */
function tooFewValues({ statement }, got) {
  const targets = unpacking(statement);
  if (!targets) return null;
  const least = targets.starred ? 'at least ' : '';
  return `not enough values to unpack (expected ${least}${targets.count}, got ${got})`;
}

/** @type {Wording} */
function notInSequence({ statement }) {
  if (/\.remove\(/.test(statement)) return 'list.remove(x): x not in list';
  return /\.index\(/.test(statement) ? 'list.index(x): x not in list' : null;
}
