/**
 * From MicroPython's report of an error to the one the learner reads: only the learner's own frames, laid out as
 * CPython lays them out, and CPython's words where MicroPython's differ and the difference is certain.
 */

import { frameOf } from './frames.js';
import { labMessage } from './messages.js';

/** @typedef {import('./frames.js').Frame} Frame */
/** @typedef {import('../core/explain.js').Reason} Reason */
/** @typedef {import('./statements.js').Statements} Statements */
/**
 * @typedef {{
 *   type: string, message: string, traceback: string,
 *   assert?: { statement: number, left: string, right: string },
 * }} Report
 */
/**
 * @typedef {object} LabError
 * @property {string} type
 * @property {string} message
 * @property {string | null} cell  the cell of the innermost frame
 * @property {number | null} line
 * @property {number | null} endLine  last line of the statement
 * @property {string} traceback  as the learner should see it
 * @property {Frame[]} frames  outermost first
 * @property {string | null} key  of an explanation
 * @property {Record<string, unknown>} facts  the explanation's arguments; of a variable that was refused `scope` and
 *   `reuse`, too
 * @property {Reason[]} reasons  of a variable that was refused: whose reuse flag it is (`reuse_*`), where the variable
 *   of the name was made (`first_made`, `made_by_variable`), or those of the same name elsewhere (`same_name`)
 * @property {string[]} fixes  keys of what would make the call succeed, such as `reuse_true`
 * @property {{ key: string, facts: object } | null} hint
 * @property {{ left: string, operator: string, right: string } | null} assert
 * @property {boolean} stopped
 */

/** MicroPython's words -> CPython's. @type {[RegExp, string][]} */
const WORDS = [
  [/^name '(.*)' isn't defined$/, "name '$1' is not defined"],
  [/^local variable referenced before assignment$/, 'local variable referenced before assignment'],
  [/^divide by zero$/, 'division by zero'],
  [/^'(.*)' object isn't (iterable|callable|subscriptable)$/, "'$1' object is not $2"],
  [/^object of type '(.*)' has no len\(\)$/, "object of type '$1' has no len()"],
  [
    /^unsupported types? for __(r|i)?add__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for +: '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?sub__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for -: '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?mul__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for *: '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?truediv__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for /: '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?floordiv__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for //: '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?mod__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for %: '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?pow__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for ** or pow(): '$2' and '$3'",
  ],
  [
    /^unsupported types? for __(r|i)?matmul__: '(.*)', '(.*)'$/,
    "unsupported operand type(s) for @: '$2' and '$3'",
  ],
  [/^unsupported types? for __lt__: '(.*)', '(.*)'$/, "'<' not supported between instances of '$1' and '$2'"],
  [/^unsupported types? for __gt__: '(.*)', '(.*)'$/, "'>' not supported between instances of '$1' and '$2'"],
  [
    /^unsupported types? for __le__: '(.*)', '(.*)'$/,
    "'<=' not supported between instances of '$1' and '$2'",
  ],
  [
    /^unsupported types? for __ge__: '(.*)', '(.*)'$/,
    "'>=' not supported between instances of '$1' and '$2'",
  ],
  [/^unsupported type for __neg__: '(.*)'$/, "bad operand type for unary -: '$1'"],
  [/^can't import name (\w+)$/, "cannot import name '$1'"],
];

/** @param {string} type @param {string} message @returns {[type: string, message: string]} */
function inPythonsWords(type, message) {
  if (type === 'RuntimeError' && /^(maximum recursion depth exceeded|pystack exhausted)/.test(message)) {
    return ['RecursionError', 'maximum recursion depth exceeded'];
  }
  for (const [pattern, words] of WORDS) {
    if (pattern.test(message)) return [type, message.replace(pattern, words)];
  }
  return [type, message];
}

/**
 * @param {Report} report  what `_lab.run` gave
 * @param {Statements} statements
 * @param {{ key?: string, facts?: object, reasons?: Reason[], fixes?: string[], message?: string } | null} record
 *   the core's last error
 * @returns {LabError}
 */
export function labError(report, statements, record) {
  const all = learnersFrames(report.traceback, statements);
  const [type, message] = inPythonsWords(report.type, report.message);
  const known = record !== null && !!record.message && report.message.startsWith(record.message);
  const last = all.at(-1);
  const extent = last ? statements.extent(last.cell, last.line) : null;
  const frames = all.map(({ cell, line, name }) => frameOf(cell, statements.extent(cell, line).line, name));
  const isSyntax = type === 'SyntaxError' || type === 'IndentationError';
  return {
    type,
    message,
    cell: last ? last.cell.name : null,
    line: extent?.line ?? null,
    endLine: extent?.endLine ?? null,
    traceback:
      isSyntax && last
        ? syntaxText(frameOf(last.cell, last.line, ''), type, message)
        : tracebackText(frames, type, message),
    frames,
    key: known ? (record.key ?? null) : ownKey(type, message),
    facts: known ? { ...record.facts } : ownFacts(message),
    reasons: (known && record.reasons) || [],
    fixes: (known && record.fixes) || [],
    hint: null,
    assert: assertion(report, statements, last),
    stopped: false,
  };
}

/**
 * @param {string} key  of the lab's own message
 * @param {Record<string, unknown>} facts
 * @param {...(string | number)} values
 * @returns {LabError}
 */
export function ownError(key, facts, ...values) {
  const { type, message } = labMessage(key, ...values);
  return {
    type,
    message,
    cell: null,
    line: null,
    endLine: null,
    traceback: `${type}: ${message}`,
    frames: [],
    key,
    facts,
    reasons: [],
    fixes: [],
    hint: null,
    assert: null,
    stopped: key === 'lab_stopped' || key === 'lab_time_limit',
  };
}

/** @param {string} type @param {string} message @returns {string | null} the key of one of the lab's own messages */
function ownKey(type, message) {
  if (type === 'MemoryError') return 'lab_memory';
  if (type === 'ModuleNotFoundError' && message.startsWith("No module named '")) return 'lab_no_module';
  return ['lab_input', 'lab_no_asyncio'].find((key) => message === labMessage(key).message) ?? null;
}

/** @param {string} message @returns {Record<string, unknown>} */
function ownFacts(message) {
  const module = /^No module named '([^']*)'/.exec(message)?.[1];
  return module === undefined ? {} : { module };
}

/**
 * The frames at the head of a traceback that stand in cells; what follows belongs to the message, which may hold lines
 * like frames.
 * @param {string} traceback @param {Statements} statements
 */
function learnersFrames(traceback, statements) {
  const frames = [];
  for (const text of traceback.split('\n').slice(1)) {
    const found = /^ {2}File "(.*)", line (\d+)(?:, in (.*))?$/.exec(text);
    if (!found) break;
    const cell = statements.files.get(found[1]);
    if (!cell) continue;
    frames.push({
      cell,
      line: Math.min(Number(found[2]), Math.max(cell.lines.length, 1)),
      name: found[3] ?? '<module>',
    });
  }
  return frames;
}

/** @param {Frame} frame */
function frameText(frame) {
  return `  File "${frame.cell}", line ${frame.line}, in ${frame.function}\n${frame.source ? `    ${frame.source}\n` : ''}`;
}

/** @param {Frame[]} frames @param {string} type @param {string} message */
function tracebackText(frames, type, message) {
  const shown = frames.length > 12 ? [...frames.slice(0, 4), null, ...frames.slice(-4)] : frames;
  const text = shown
    .map((frame) => (frame ? frameText(frame) : `  [... ${frames.length - 8} more frames ...]\n`))
    .join('');
  return `${frames.length ? 'Traceback (most recent call last):\n' : ''}${text}${lastLine(type, message)}`;
}

/** @param {Frame} frame @param {string} type @param {string} message */
function syntaxText(frame, type, message) {
  const source = frame.source ? `    ${frame.source}\n` : '';
  return `  File "${frame.cell}", line ${frame.line}\n${source}${lastLine(type, message)}`;
}

/** @param {string} type @param {string} message */
function lastLine(type, message) {
  return message ? `${type}: ${message}` : type;
}

/**
 * @param {Report} report @param {Statements} statements
 * @param {{ cell: import('./frames.js').CellText, line: number } | undefined} last
 */
function assertion(report, statements, last) {
  const compared = report.assert;
  const place = compared && statements.places[compared.statement];
  if (!place || !last || place.cell !== last.cell || last.line < place.line || last.line > place.endLine)
    return null;
  return { left: shortened(compared.left), operator: place.operator, right: shortened(compared.right) };
}

/** @param {string} text */
function shortened(text) {
  return text.length > 2000 ? `${text.slice(0, 1000)} ... ${text.slice(-900)}` : text;
}
