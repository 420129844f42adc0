/**
 * What the learner may have meant: hints for an error, found in the text of the cell. A hint is a key and facts; the
 * words, in English and Chinese, stand in web/src/i18n/hints.*.js.
 */

import { parsePython } from './syntax.js';

/** @typedef {{ key: string, facts: Record<string, string | number> }} Hint */
/** @typedef {{ type: string, message: string, line: number | null, endLine: number | null }} Failure */
/**
 * @typedef {{ line: number, text: string, code: string }} Line  `code` has the inside of strings and comments blanked
 */

/** Full-width signs, as Chinese input methods write them, and the sign that Python reads. */
const FULL_WIDTH = new Map(
  Object.entries({
    '（': '(',
    '）': ')',
    '【': '[',
    '】': ']',
    '｛': '{',
    '｝': '}',
    '［': '[',
    '］': ']',
    '：': ':',
    '，': ',',
    '、': ',',
    '；': ';',
    '。': '.',
    '．': '.',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '＂': '"',
    '＇': "'",
    '＝': '=',
    '＋': '+',
    '－': '-',
    '—': '-',
    '–': '-',
    '＊': '*',
    '×': '*',
    '／': '/',
    '÷': '/',
    '＜': '<',
    '＞': '>',
    '％': '%',
    '＃': '#',
    '！': '!',
    '＠': '@',
    '＿': '_',
    '　': ' ',
  }),
); // prettier-ignore

const PYTHON_2_NAMES = new Map([
  ['xrange', 'range'],
  ['unicode', 'str'],
  ['basestring', 'str'],
  ['unichr', 'chr'],
  ['long', 'int'],
  ['raw_input', 'input'],
  ['reduce', 'functools.reduce'],
  ['execfile', 'exec'],
]);
const PYTHON_2_METHODS = new Map([
  ['iteritems', 'items'],
  ['itervalues', 'values'],
  ['iterkeys', 'keys'],
  ['has_key', 'in'],
]);
const USUAL_IMPORTS = new Map([
  ['tf', 'import tensorflow as tf'],
  ['np', 'import numpy as np'],
  ['tensorflow', 'import tensorflow'],
  ['numpy', 'import numpy'],
  ['math', 'import math'],
  ['random', 'import random'],
  ['time', 'import time'],
  ['os', 'import os'],
  ['sys', 'import sys'],
]);

/**
 * For each kind of slip, what it looks like in a line of code (strings and comments blanked). The first that fits is
 * told.
 * @type {[key: string, pattern: RegExp, facts: (found: RegExpExecArray) => Record<string, string>][]}
 */
const SYNTAX = [
  ['hint_magic', /^\s*([%!])\s*([\w-]+)/, (found) => ({ sign: found[1], command: found[2] })],
  ['hint_prompt', /^\s*(>>>|\.\.\.|In \[\d*\]:)/, (found) => ({ prompt: found[1] })],
  ['hint_print_statement', /(?:^|[:;])\s*print\b(?!\s*[(=.,;]|\s*$)/, () => ({})],
  ['hint_exec_statement', /(?:^|[:;])\s*exec\s+(?!\()/, () => ({})],
  [
    'hint_except_comma',
    /\bexcept\s+([\w.]+)\s*,\s*(\w+)\s*:/,
    (found) => ({ error: found[1], name: found[2] }),
  ],
  ['hint_raise_comma', /\braise\s+([\w.]+)\s*,/, (found) => ({ error: found[1] })],
  ['hint_backticks', /`/, () => ({})],
  ['hint_not_equal', /<>/, () => ({})],
  ['hint_long_literal', /\b(\d+)[lL]\b/, (found) => ({ number: found[1] })],
  ['hint_octal_literal', /(?<![\w.])0(\d+)\b(?![.\w])/, (found) => ({ number: found[1] })],
  ['hint_assign_in_condition', /^\s*(?:if|elif|while)\b[^=!<>:]*[^=!<>:]=(?!=)[^:]*:/, () => ({})],
  ['hint_no_match', /^\s*match\b[^=(]*:\s*$/, () => ({})],
  ['hint_no_except_star', /^\s*except\s*\*/, () => ({})],
  ['hint_positional_only', /\bdef\s+\w+\([^)]*[(,]\s*\/\s*[,)]/, () => ({})],
  ['hint_with_parentheses', /^\s*with\s*\(.*\bas\b/, () => ({})],
];

const COMPOUND = /^\s*(if|elif|else|for|while|with|def|class|try|except|finally)\b/;

/**
 * @param {string} source  the cell, normalized
 * @param {Failure} error
 * @returns {Hint | null}
 */
export function findHint(source, error) {
  const lines = codeLines(source);
  if (error.type === 'NameError') return nameHint(error, lines);
  if (error.type === 'AttributeError') return attributeHint(error);
  if (error.type !== 'SyntaxError' && error.type !== 'IndentationError') return misreadPrint(error, lines);
  const at = Math.min(error.line ?? 1, lines.length);
  const near = [lines[at - 1], lines[at - 2]].filter((line) => line !== undefined && line.text.trim() !== '');
  for (const line of near) {
    const found = signHint(line) ?? patternHint(line) ?? missingColon(line);
    if (found) return found;
  }
  return missingIndent(lines, at) ?? unclosed(source, lines) ?? anywhere(lines);
}

/**
 * MicroPython takes a full-width sign for a letter of a name, so that part of the cell would run.
 * @param {string} source
 * @returns {number | null} the first line where one stands in a name; Python does not read it
 */
export function unreadableLine(source) {
  /** @type {number | null} */
  let found = null;
  if (![...source].some((character) => FULL_WIDTH.has(character))) return null;
  parsePython(source)?.iterate({
    enter({ name, from, to }) {
      if (found === null && (name === 'VariableName' || name === 'PropertyName'))
        if ([...source.slice(from, to)].some((character) => FULL_WIDTH.has(character)))
          found = source.slice(0, from).split('\n').length;
      return found === null;
    },
  });
  return found;
}

/** @param {Failure} error @param {Line[]} lines @returns {Hint | null} */
function nameHint(error, lines) {
  const name = /^name '(.*)' is not defined$/s.exec(error.message)?.[1];
  if (name === undefined) return null;
  const sign = [...name].find((character) => FULL_WIDTH.has(character));
  if (sign)
    return {
      key: 'hint_full_width',
      facts: { found: sign, use: FULL_WIDTH.get(sign) ?? '', line: error.line ?? 0 },
    };
  const line = error.line === null ? undefined : lines[error.line - 1];
  const inPython3 = PYTHON_2_NAMES.get(name);
  if (inPython3) return { key: 'hint_python2_name', facts: { name, use: inPython3, line: error.line ?? 0 } };
  const usual = USUAL_IMPORTS.get(name);
  if (usual) return { key: 'hint_import', facts: { name, use: usual, line: error.line ?? 0 } };
  return line ? signHint(line) : null;
}

/** @param {Failure} error @returns {Hint | null} */
function attributeHint(error) {
  const name = /has no attribute '(\w+)'/.exec(error.message)?.[1] ?? '';
  const use = PYTHON_2_METHODS.get(name);
  return use ? { key: 'hint_python2_method', facts: { name, use, line: error.line ?? 0 } } : null;
}

/**
 * `print >>sys.stderr, "x"` is an expression to Python 3.
 * @param {Failure} error
 * @param {Line[]} lines
 * @returns {Hint | null}
 */
function misreadPrint(error, lines) {
  const line = error.line === null ? undefined : lines[error.line - 1];
  return line && /(?:^|[:;])\s*print\s*>>/.test(line.code)
    ? { key: 'hint_print_statement', facts: { line: line.line } }
    : null;
}

/** @param {Line} line @returns {Hint | null} */
function signHint(line) {
  for (const character of line.code) {
    if (character === '\u00A0' || character === '\u2007' || character === '\u202F') {
      return { key: 'hint_no_break_space', facts: { line: line.line } };
    }
    if (/[\u200B-\u200F\u2060\uFEFF]/.test(character))
      return { key: 'hint_invisible_character', facts: { line: line.line } };
    const use = FULL_WIDTH.get(character);
    if (use) return { key: 'hint_full_width', facts: { found: character, use, line: line.line } };
  }
  return null;
}

/** @param {Line} line @returns {Hint | null} */
function patternHint(line) {
  for (const [key, pattern, facts] of SYNTAX) {
    const found = pattern.exec(line.code);
    if (found) return { key, facts: { ...facts(found), line: line.line } };
  }
  return null;
}

/** @param {Line} line @returns {Hint | null} */
function missingColon(line) {
  const word = COMPOUND.exec(line.code)?.[1];
  if (!word || line.code.includes(':') || !balanced(line.code)) return null;
  return { key: 'hint_missing_colon', facts: { word, line: line.line } };
}

/** @param {Line[]} lines @param {number} at @returns {Hint | null} */
function missingIndent(lines, at) {
  for (const number of [at, at - 1]) {
    const line = lines[number - 1];
    if (!line?.code.trim()) continue;
    const head = lines.slice(0, number - 1).findLast((earlier) => earlier.code.trim() !== '');
    if (!head || !COMPOUND.test(head.code) || !/:\s*$/.test(head.code)) continue;
    if (indentation(line.text) <= indentation(head.text)) {
      return { key: 'hint_missing_indent', facts: { line: line.line, head: head.line } };
    }
  }
  const before = lines.slice(0, at).map((line) => /^[ \t]*/.exec(line.text)?.[0] ?? '');
  if (before.some((space) => space.includes('\t')) && before.some((space) => space.includes(' '))) {
    return { key: 'hint_tabs_and_spaces', facts: { line: at } };
  }
  return null;
}

/** @param {string} source @param {Line[]} lines @returns {Hint | null} */
function unclosed(source, lines) {
  /** @type {{ sign: string, line: number }[]} */
  const open = [];
  const pairs = new Map([
    [')', '('],
    [']', '['],
    ['}', '{'],
  ]); // prettier-ignore
  for (const line of lines) {
    for (const sign of line.code) {
      if ('([{'.includes(sign)) open.push({ sign, line: line.line });
      else if (pairs.has(sign) && open.at(-1)?.sign === pairs.get(sign)) open.pop();
      else if (pairs.has(sign)) return { key: 'hint_unopened', facts: { sign, line: line.line } };
    }
  }
  const last = open.at(-1);
  if (last) return { key: 'hint_unclosed', facts: last };
  const quoted = lines.find((line) => unevenQuotes(line.code));
  return quoted && source ? { key: 'hint_unclosed_string', facts: { line: quoted.line } } : null;
}

/** @param {Line[]} lines @returns {Hint | null} a sign that Python cannot read, on any line */
function anywhere(lines) {
  for (const line of lines) {
    const found = signHint(line) ?? patternHint(line) ?? missingColon(line);
    if (found) return found;
  }
  return null;
}

/** @param {string} code @returns {boolean} */
function unevenQuotes(code) {
  return code.split('"').length % 2 === 0 || code.split("'").length % 2 === 0;
}

/** @param {string} code @returns {boolean} */
function balanced(code) {
  return (code.match(/[([{]/g)?.length ?? 0) === (code.match(/[)\]}]/g)?.length ?? 0);
}

/** @param {string} text */
function indentation(text) {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}

/** @param {string} source @returns {Line[]} */
function codeLines(source) {
  const characters = source.split('');
  parsePython(source)?.iterate({
    enter(node) {
      if (node.name !== 'String' && node.name !== 'FormatString' && node.name !== 'Comment') return true;
      if (unfinished(source.slice(node.from, node.to), node.name)) return false;
      for (let at = node.from; at < node.to; at++) if (characters[at] !== '\n') characters[at] = ' ';
      if (node.name !== 'Comment') characters[node.from] = characters[node.to - 1] = '"';
      return false;
    },
  });
  const texts = source.split('\n');
  return characters
    .join('')
    .split('\n')
    .map((code, index) => ({ line: index + 1, text: texts[index], code }));
}

/** A string without its closing quote is left as it stands. @param {string} text @param {string} kind */
function unfinished(text, kind) {
  if (kind === 'Comment') return false;
  const quote = /^[a-zA-Z]*('''|"""|'|")/.exec(text)?.[1] ?? '"';
  return text.length < quote.length * 2 || !text.endsWith(quote);
}
