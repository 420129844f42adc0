/**
 * CPython's words (3.11's) for what MicroPython cannot read: it says little more than "invalid syntax", but the hint
 * and the text of the cell tell more.
 */

import { parsePython } from './syntax.js';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/** @typedef {{ type: string, message: string, line: number }} Told */

/** What an expression is called that nothing can be assigned to. */
const KINDS = new Map([
  ['Number', 'literal'],
  ['String', 'literal'],
  ['ContinuedString', 'literal'],
  ['FormatString', 'f-string expression'],
  ['CallExpression', 'function call'],
  ['BinaryExpression', 'expression'],
  ['UnaryExpression', 'expression'],
  ['ConditionalExpression', 'conditional expression'],
  ['LambdaExpression', 'lambda'],
  ['DictionaryExpression', 'dict literal'],
  ['SetExpression', 'set display'],
]);
const HEAD = /^\s*(async\s+)?(if|elif|else|for|while|with|def|class|try|except|finally)\b[^#]*:\s*(#.*)?$/;

/** MicroPython's words -> CPython's, where the line of the cell tells the rest. @type {[RegExp, string | ((code: string, message: string) => string)][]} */
const WORDS = [
  [/^can't assign to expression$/, notAssignable],
  [
    /^can't delete expression$/,
    (code) => `cannot delete ${KINDS.get(targets(code)[0]?.name) ?? 'expression'}`,
  ],
  [
    /^'break'\/'continue' outside loop$/,
    (code) => (/\bbreak\b/.test(code) ? "'break' outside loop" : "'continue' not properly in loop"),
  ],
  [/^argument name reused$/, repeatedName],
  [/^positional arg after keyword arg$/, 'positional argument follows keyword argument'],
  [/^\* arg after \*\*$/, 'iterable argument unpacking follows keyword argument unpacking'],
  [
    /^no binding for nonlocal found$/,
    (code) => `no binding for nonlocal '${/nonlocal\s+(\w+)/.exec(code)?.[1]}' found`,
  ],
  [/^can't declare nonlocal in outer code$/, 'nonlocal declaration not allowed at module level'],
  [
    /^identifier redefined as (global|nonlocal)$/,
    (code) =>
      `name '${/(?:global|nonlocal)\s+(\w+)/.exec(code)?.[1]}' is assigned to before ${/nonlocal|global/.exec(code)} declaration`,
  ],
  [/^multiple \*x in assignment$/, 'multiple starred expressions in assignment'],
  [/^expecting key:value for dict$/, "':' expected after dictionary key"],
  [
    /^invalid syntax for integer with base 0/,
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
  ],
  [
    /^invalid syntax for integer with base (10|16|8|2)\b/,
    (_, message) =>
      `invalid ${{ 10: 'decimal', 16: 'hexadecimal', 8: 'octal', 2: 'binary' }[/base (\d+)/.exec(message)?.[1] ?? 10]} literal`,
  ],
  [/^invalid syntax for number$/, 'invalid syntax'],
];

/**
 * @param {Told} error  as MicroPython tells it
 * @param {string} source  of the cell
 * @param {import('./hints.js').Hint | null} hint
 * @returns {Told}
 */
export function syntaxWords({ type, message, line }, source, hint) {
  const lines = source.split('\n');
  const code = lines[line - 1] ?? '';
  if (message.startsWith("unindent doesn't match")) {
    const next = lines.findIndex((text, index) => index >= line && text.trim() !== '');
    return {
      type,
      message: 'unindent does not match any outer indentation level',
      line: next < 0 ? line : next + 1,
    };
  }
  for (const [pattern, words] of WORDS) {
    if (pattern.test(message))
      return { type, message: typeof words === 'string' ? words : words(code.trim(), message), line };
  }
  if (message !== 'invalid syntax') return { type, message, line };
  return (hint && hinted(hint, lines)) ?? emptyBlock(lines) ?? { type, message, line };
}

/** @param {import('./hints.js').Hint} hint @param {string[]} lines @returns {Told | null} */
function hinted({ key, facts }, lines) {
  const line = Number(facts.line);
  const told = (/** @type {string} */ message, at = line) => ({ type: 'SyntaxError', message, line: at });
  switch (key) {
    case 'hint_print_statement':
    case 'hint_exec_statement': {
      const name = key.slice(5, key.indexOf('_', 5));
      return told(`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`);
    }
    case 'hint_missing_indent':
      return unindented(lines, Number(facts.head), line);
    case 'hint_missing_colon':
      return told("expected ':'");
    case 'hint_unclosed':
      return told(`'${facts.sign}' was never closed`);
    case 'hint_unopened':
      return told(`unmatched '${facts.sign}'`);
    case 'hint_unclosed_string': {
      const triple = /"""|'''/.test(lines[line - 1]);
      const last = triple ? lines.length : line;
      return told(`unterminated ${triple ? 'triple-quoted ' : ''}string literal (detected at line ${last})`);
    }
    case 'hint_assign_in_condition':
      return told("invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    case 'hint_except_comma':
      return told('multiple exception types must be parenthesized');
    case 'hint_full_width':
      return told(`invalid character '${facts.found}' (U+${hexadecimal(String(facts.found))})`);
    case 'hint_no_break_space':
      return told(
        `invalid non-printable character U+${hexadecimal(/[\u00A0\u2007\u202F]/.exec(lines[line - 1])?.[0] ?? '\u00A0')}`,
      );
    default:
      return null;
  }
}

/** @param {string} character */
function hexadecimal(character) {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A head at the end of the cell, or one that another branch follows. @param {string[]} lines @returns {Told | null} */
function emptyBlock(lines) {
  const last = lines.findLastIndex((text) => /^\s*[^\s#]/.test(text));
  if (HEAD.test(lines[last] ?? '')) return unindented(lines, last + 1, last + 1);
  return null;
}

/** @param {string[]} lines @param {number} head  its line @param {number} line @returns {Told} */
function unindented(lines, head, line) {
  const word = HEAD.exec(lines[head - 1])?.[2] ?? '';
  const what =
    word === 'def' ? 'function definition' : word === 'class' ? 'class definition' : `'${word}' statement`;
  return {
    type: 'IndentationError',
    message: `expected an indented block after ${what} on line ${head}`,
    line,
  };
}

/** The expressions in a statement that values are assigned to, or that are deleted. @param {string} code @returns {SyntaxNode[]} */
function targets(code) {
  /** @type {SyntaxNode[]} */
  const found = [];
  const add = (/** @type {SyntaxNode | null} */ first, end = Number.POSITIVE_INFINITY) => {
    for (let node = first; node && node.from < end; node = node.nextSibling) {
      if (/^(Tuple|Parenthesized|Array)Expression$/.test(node.name)) add(node.firstChild);
      else if (KINDS.has(node.name) || /^(None|Boolean)$/.test(node.name)) found.push(node);
    }
  };
  const node = parsePython(code)?.topNode.firstChild ?? null;
  if (node?.name === 'AssignStatement') add(node.firstChild, node.getChildren('AssignOp').at(-1)?.from);
  else if (node?.name === 'ForStatement') add(node.firstChild, node.getChild('in')?.from);
  else add(node?.firstChild ?? null, node?.getChild('UpdateOp')?.from);
  return found;
}

/** @param {string} code */
function notAssignable(code) {
  const [target] = targets(code);
  if (!target) return 'cannot assign to expression';
  if (target.parent?.name === 'UpdateStatement')
    return `'${KINDS.get(target.name) ?? code.slice(target.from, target.to)}' is an illegal expression for augmented assignment`;
  const kind = KINDS.get(target.name);
  if (!kind) return `cannot assign to ${code.slice(target.from, target.to)}`;
  const alone =
    target.parent?.name === 'AssignStatement' &&
    target.nextSibling?.name === 'AssignOp' &&
    !target.prevSibling;
  return `cannot assign to ${kind}${alone ? " here. Maybe you meant '==' instead of '='?" : ''}`;
}

/** @param {string} code */
function repeatedName(code) {
  const names = (/\(([^)]*)/.exec(code)?.[1] ?? code.replace(/^.*lambda/, ''))
    .split(',')
    .map((part) => /\w+/.exec(part)?.[0]);
  const name = names.find((each, index) => names.indexOf(each) < index);
  return `duplicate argument '${name}' in function definition`;
}
